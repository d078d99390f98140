import { LecternError } from '../../api/errors.ts';
import type { ExportOptions } from '../../api/exports.ts';
import { compile } from '../template/template.ts';
import { valuesOf } from '../template/values.ts';
import type { Preset } from './preset.ts';

const withoutTemplate = () =>
  new LecternError('bad-arguments', 'There is no template to export by. Write one, or choose another form.');

/** As the user's own template says. Fails with `bad-arguments` where there is none or it is wrong. */
export function own({ template }: ExportOptions): Preset {
  if (template === undefined || template.trim() === '') throw withoutTemplate();
  const render = compile(template);
  return {
    file: (note) => render(valuesOf(note)),
    part: (note) => `${render(valuesOf(note)).trimEnd()}\n\n`,
    head: () => '',
  };
}
