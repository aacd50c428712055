import { createClient } from 'redis';
import type { RedisClient } from './redis-link.js';

/** A connection of our own. */
export interface RedisConnection {
  /** The client once it has been connected; it may have lost its connection since. */
  readonly ready: () => Promise<RedisClient>;
  readonly close: () => Promise<void>;
}

/**
 * Connects to a URL, for ever. Nothing is kept for later while there is no connection: what was refused must not be done afterwards.
 * @throws {TypeError} for a URL that is none of Redis.
 */
export function connect(url: string, onReady: () => void): RedisConnection {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol))
    throw new TypeError('redisStore: the URL must be redis:// or rediss://.');
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    socket: { connectTimeout: 5000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 2000) },
  });
  // Without a listener an error would end the process; each call reports for itself.
  client.on('error', () => undefined);
  client.on('ready', onReady);
  const first = client.connect().catch(() => undefined);
  const commands: RedisClient = { sendCommand: (args) => client.sendCommand(args) };
  return {
    ready: async () => {
      if (!client.isReady) await first;
      return commands;
    },
    close: async () => {
      client.destroy();
      await first;
    },
  };
}
