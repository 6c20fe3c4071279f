// Checks request bodies against their DTO classes and answers with one refusal per field, in both languages.

import type { Language, Refusal } from '@kentan/shared/kernel';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Refused } from '../platform/refused.js';
import { requestContext } from '../platform/request-context.js';

const RULES_ZH: Readonly<Record<string, string>> = {
  isNotEmpty: '不能为空',
  isString: '应为文字',
  isUuid: '应为编号（UUID）',
  isInt: '应为整数',
  isBoolean: '应为是或否',
  maxLength: '太长',
  minLength: '太短',
  length: '长度不合适',
  min: '数值太小',
  max: '数值太大',
  isIn: '不是可选的值',
  isEnum: '不是可选的值',
  isArray: '应为列表',
  arrayMinSize: '项目太少',
  arrayMaxSize: '项目太多',
  arrayUnique: '有重复',
  matches: '格式不正确',
  isDateString: '应为日期',
  isISO8601: '应为日期',
  isEmail: '应为电子邮箱地址',
  isDefined: '必须填写',
  isNumber: '应为数字',
  whitelistValidation: '不认识这个字段',
  isObject: '应为对象',
  nestedValidation: '内容不正确',
  isDecimal: '应为金额，如 1234.50',
};

const ruleWords = (key: string, message: string, language: Language): string =>
  language === 'zh' ? (RULES_ZH[key] ?? message) : message;

function toRefusals(errors: ValidationError[], prefix: string, language: Language): Refusal[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([key, message]) => ({
      code: 'platform.invalid-field',
      kind: 'invalid' as const,
      params: { rule: ruleWords(key, message, language), constraint: key },
      path,
    }));
    return [...own, ...toRefusals(error.children ?? [], path, language)];
  });
}

export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      new Refused(toRefusals(errors, '', requestContext.getStore()?.language ?? 'zh')),
  });
