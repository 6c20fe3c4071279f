// The program of a server process, as `npm start` and the image run it.
import 'reflect-metadata';
import { serve } from './app/serve.js';

await serve(process.env);
