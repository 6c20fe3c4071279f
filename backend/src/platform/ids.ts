// Identifiers: UUIDv7 (RFC 9562), ordered by time of creation.
import { v7 } from 'uuid';

export const newId = (): string => v7();
