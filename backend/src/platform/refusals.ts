// What the platform itself says when it refuses, in both languages.
import type { Words } from '@kentan/shared/kernel';

export const platformRefusals: Words = {
  'platform.invalid-field': { zh: '此处填写不正确：{rule}', en: 'This field is not right: {rule}' },
  'platform.invalid-request': {
    zh: '提交的内容有 {count} 处不正确，请按各处说明改正后再提交。',
    en: '{count} fields are not right; please correct them as described and submit again.',
  },
  'platform.not-found': { zh: '没有这个页面或对象。', en: 'There is nothing at this address.' },
  'platform.sign-in-needed': { zh: '请先登录。', en: 'Please sign in first.' },
  'platform.not-your-office': {
    zh: '您现在的身份不能做这件事；可以做的是：{offices}。',
    en: 'Your office does not allow this; it is open to: {offices}.',
  },
  'platform.csrf': {
    zh: '这个请求不是从本站页面发出的，没有执行。请刷新页面后重试。',
    en: 'This request did not come from a page of this site and was not carried out. Reload the page and try again.',
  },
  'platform.too-many-requests': {
    zh: '请求太多，请 {seconds} 秒后再试。',
    en: 'Too many requests; please try again in {seconds} seconds.',
  },
  'platform.if-match-missing': {
    zh: '修改时须说明是在哪个版本上改的（If-Match: "v数字"）。',
    en: 'An edit must name the version it was made on (If-Match: "v<number>").',
  },
  'platform.changed-meanwhile': {
    zh: '在您编辑期间，这里已被修改（现为第 {current} 版，您看到的是第 {expected} 版）。请重新打开后再改。',
    en: 'This changed while you were editing (now version {current}, you saw version {expected}). Open it again and redo your edit.',
  },
  'platform.idempotency-key-missing': {
    zh: '每次提交须带 Idempotency-Key（8 到 100 个字符），以便安全重试。',
    en: 'Every submission needs an Idempotency-Key (8 to 100 characters) so that it can be retried safely.',
  },
  'platform.idempotency-key-reused': {
    zh: '同一个 Idempotency-Key 已用于另一次不同的提交。',
    en: 'This Idempotency-Key was already used for a different submission.',
  },
  'platform.too-large': { zh: '内容太大，最多 {limit}。', en: 'This is too large; at most {limit}.' },
  'platform.not-a-picture': {
    zh: '请选择一张照片（JPEG、PNG 或 WebP）。',
    en: 'Please choose a photograph (JPEG, PNG or WebP).',
  },
  'platform.picture-unreadable': {
    zh: '这张照片无法读取，可能不完整。请换一张，或重新拍摄。',
    en: 'This photograph cannot be read; it may be incomplete. Please choose another one or take it again.',
  },
  'platform.picture-too-large': {
    zh: '照片太大，最多 {limit} MB。请调低相机的分辨率，或先压缩再上传。',
    en: 'This photograph is too large; at most {limit} MB. Lower the camera’s resolution or compress it first.',
  },
  'platform.malformed': {
    zh: '内容无法读取：格式不正确。',
    en: 'The content cannot be read: its form is not right.',
  },
  'platform.fault': {
    zh: '出了故障，没有保存任何内容。请稍后重试；编号 {id}。',
    en: 'Something broke; nothing was saved. Please try again later; reference {id}.',
  },
};
