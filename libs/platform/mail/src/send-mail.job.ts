import { defineJob } from '@alliance/jobs';

/**
 * Sends what is due: woken by each mail that is handed in, and every minute for those that are tried again. One run sends
 * everything, so that many wake-ups are settled at once.
 */
export const sendMail = defineJob({ name: 'send-mail', schedule: '* * * * *', batchSize: 1_000, expireInSeconds: 900 });
