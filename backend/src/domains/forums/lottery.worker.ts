// Computes a LEXIMIN lottery in a thread of its own: started with what is given, answers once.
import { parentPort, workerData } from 'node:worker_threads';
import { type LeximinGiven, leximinLottery, loadSolver } from '@kentan/shared/forums';

parentPort?.postMessage(leximinLottery(await loadSolver(), workerData as LeximinGiven));
