/*
 * What runs inside Redis. Each script is atomic and takes its time from Redis, so the proxies' clocks need not agree.
 * Keys are given as KEYS and share a hash tag, so that a cluster keeps them on one node.
 */

const clock = `
local t = redis.call('TIME')
local now = t[1] * 1000 + t[2] / 1000
local function text(number) return string.format('%.3f', number) end
`;

/**
 * Says why no new command may be recorded, or nil.
 *
 * The marker tells a Redis that remembers from one that was emptied (no marker) or that was started anew or failed over (another run id):
 * both may have forgotten a command that is on its way, so for as long as one can be on its way none is recorded.
 */
const guard = `
local function refusal(marker, check, lease)
  local memory = redis.call('INFO', 'memory')
  local limit = string.match(memory, 'maxmemory:(%d+)')
  local policy = string.match(memory, 'maxmemory_policy:([%w-]+)')
  if limit ~= '0' and policy ~= 'noeviction' then return {'evicts'} end
  local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
  if not run then return {'nameless'} end
  local known = redis.call('HMGET', marker, 'run', 'open', 'check')
  if known[3] and known[3] ~= check then return {'other-secret'} end
  local open = tonumber(known[2] or 0)
  if known[1] ~= run then
    open = math.max(open, now + lease)
    redis.call('HSET', marker, 'run', run, 'open', text(open), 'check', check)
  end
  if now < open then return {'settling', tostring(math.ceil(open - now))} end
  return nil
end
`;

/** KEYS: marker. ARGV: check, lease. Answers `{'open'}` or the refusal; starts the wait of a new Redis. */
export const greet = `${clock}${guard}
return refusal(KEYS[1], ARGV[1], ARGV[2]) or {'open'}
`;

/**
 * KEYS: marker, record. ARGV: check, lease, print, keep, owner. Answers `{'begun', attempt}`, `{'running'}`, `{'finished', answer}`,
 * `{'lost', attempt}`, `{'other-body'}` or the refusal. What is known is answered even while nothing new may begin.
 */
export const begin = `${clock}${guard}
local lease, print = tonumber(ARGV[2]), ARGV[3]
local known = redis.call('HMGET', KEYS[2], 'state', 'print', 'attempt', 'lease', 'answer')
if known[1] and known[1] ~= 'free' then
  if known[2] ~= print then return {'other-body'} end
  if known[1] == 'finished' then return {'finished', known[5], known[3]} end
  if now < tonumber(known[4]) then return {'running'} end
  return {'lost', known[3]}
end
local why = refusal(KEYS[1], ARGV[1], lease)
if why then return why end
local attempt = known[1] and known[3] + 1 or 0
redis.call('HSET', KEYS[2], 'state', 'running', 'print', print, 'attempt', attempt, 'lease', text(now + lease), 'owner', ARGV[5])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
return {'begun', tostring(attempt)}
`;

/**
 * KEYS: record. ARGV: owner, print, attempt, answer, keep. Written whole, for Redis may have been emptied since the command began; but
 * not over a record that somebody else has begun since.
 */
export const finish = `
local owner = redis.call('HGET', KEYS[1], 'owner')
if owner and owner ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'state', 'finished', 'owner', ARGV[1], 'print', ARGV[2], 'attempt', ARGV[3], 'answer', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1
`;

/** KEYS: record. ARGV: owner, keep. */
export const free = `
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'state', 'free')
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`;

/**
 * KEYS: slots, pace. ARGV: slot, perSecond, pace, burst, horizon. The rule is that of `budget.ts`, which explains it.
 * A pace that is not remembered, or a clock that went back, starts with a second of silence: others may have just called.
 */
export const take = `${clock}
local slot, perSecond, pace, burst = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local known = redis.call('HMGET', KEYS[2], 'due', 'last', 'share', 'slowed')
local last = tonumber(known[2] or 'x')
if not last or now < last - 100 then
  redis.call('DEL', KEYS[1], KEYS[2])
  redis.call('HSET', KEYS[2], 'due', text(now + 1000 + (burst - 1) * 1000 / pace), 'last', text(now))
  return 1000
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. text(now))
if redis.call('ZCARD', KEYS[1]) >= perSecond then
  local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return math.max(1, math.min(100, math.ceil(first[2] - now + 1)))
end
local share = math.min(1, tonumber(known[3] or 1) + (now - tonumber(known[4] or 0)) / 1000 * 0.025)
local interval = 1000 / (pace * share)
local due = tonumber(known[1])
local early = due - (burst - 1) * interval - now
if early > 0 then return math.ceil(early) end
redis.call('HSET', KEYS[2], 'due', text(math.max(due, now) + interval), 'last', text(now))
redis.call('ZADD', KEYS[1], text(now + ARGV[5]), slot)
return 0
`;

/** KEYS: slots, pace. ARGV: slot, trip or ''. */
export const give = `${clock}
if ARGV[2] == '' then return redis.call('ZREM', KEYS[1], ARGV[1]) end
local trip = tonumber(ARGV[2])
local known = redis.call('HMGET', KEYS[2], 'since', 'newCount', 'newTrip', 'oldCount', 'oldTrip')
local since = tonumber(known[1] or now)
local newCount, newTrip = tonumber(known[2] or 0), tonumber(known[3] or 1e9)
local oldCount, oldTrip = tonumber(known[4] or 0), tonumber(known[5] or 1e9)
if now - since > 30000 then
  if now - since > 60000 then oldCount, oldTrip = 0, 1e9 else oldCount, oldTrip = newCount, newTrip end
  newCount, newTrip, since = 0, 1e9, now
end
newCount, newTrip = newCount + 1, math.min(newTrip, trip)
redis.call('HSET', KEYS[2], 'since', text(since), 'newCount', newCount, 'newTrip', text(newTrip), 'oldCount', oldCount, 'oldTrip', text(oldTrip))
local shortest = 0
if newCount + oldCount >= 100 then shortest = math.min(newTrip, oldTrip) end
return redis.call('ZADD', KEYS[1], 'XX', text(now - shortest + 1000), ARGV[1])
`;

/** KEYS: pace. ARGV: pace. */
export const slow = `${clock}
local known = redis.call('HMGET', KEYS[1], 'share', 'slowed', 'due')
local share, slowed = tonumber(known[1] or 1), tonumber(known[2] or 0)
if now - slowed < 1000 then return 0 end
share = math.max(0.1, math.min(1, share + (now - slowed) / 1000 * 0.025) / 2)
local due = math.max(tonumber(known[3] or 0), now + 1000 / ARGV[1])
redis.call('HSET', KEYS[1], 'share', text(share), 'slowed', text(now), 'due', text(due))
return 1
`;
