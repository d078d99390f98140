import { useEffect } from 'preact/hooks';
import type { Article, ArticleEdit, NamedBlock } from '../../electron/api/model.ts';
import { counted } from '../state/counted.ts';
import type { EditsState } from '../state/edits.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type LeftOutBlock, type LeftOutGroup, leftOutGroups, namedWords } from './left-out.ts';

interface Props {
  article: Article;
  edits: EditsState;
  onClose(): void;
}

interface RowProps {
  words: string;
  acts: { name: string; run(): unknown }[];
  edits: EditsState;
}

/** The words of a block and what can be done about it; each button says of which block it is. */
function Row({ words, acts, edits }: RowProps) {
  return (
    <li>
      <span dir="auto">{words}</span>
      {acts.length > 0 && (
        <span class="version-acts">
          {acts.map(({ name, run }) => (
            <BusyButton
              key={name}
              aria-label={`${name}: ${words.slice(0, 60)}`}
              busy={edits.busy.value}
              onPress={run}
            >
              {name}
            </BusyButton>
          ))}
        </span>
      )}
    </li>
  );
}

function Group({
  group: { reason, blocks },
  article,
  edits,
}: Omit<Props, 'onClose'> & { group: LeftOutGroup }) {
  const acts = ({ preview, canReturn }: LeftOutBlock) =>
    canReturn ? [{ name: 'Put back', run: () => edits.putBack(preview) }] : [];
  return (
    <section>
      <h3>
        {reason} <span class="soft">{counted(blocks.length, 'block', 'blocks')}</span>
      </h3>
      <ul class="left-out" lang={article.language ?? undefined}>
        {blocks.map((block, index) => (
          <Row key={`${index} ${block.shown}`} words={block.shown} acts={acts(block)} edits={edits} />
        ))}
      </ul>
    </section>
  );
}

const back: Record<ArticleEdit['kind'], string> = { 'put-back': 'Leave out again', hidden: 'Show again' };

/** Own edits of one kind, each with the way back. */
function Own({ kind, title, edits }: { kind: ArticleEdit['kind']; title: string; edits: EditsState }) {
  const { own, site } = edits.present.value;
  const all = own.filter((edit) => edit.kind === kind);
  if (all.length === 0) return null;
  const acts = (edit: ArticleEdit) => [
    { name: back[kind], run: () => edits.takeBack(edit) },
    ...(kind === 'hidden' && site !== null
      ? [{ name: `Hide on all pages of ${site}`, run: () => edits.hideOnSite(edit.blocks) }]
      : []),
  ];
  return (
    <section>
      <h3>{title}</h3>
      <ul class="left-out">
        {all.map((edit) => (
          <Row key={edit.id} words={namedWords(edit.blocks)} acts={acts(edit)} edits={edits} />
        ))}
      </ul>
    </section>
  );
}

function Rules({ edits }: { edits: EditsState }) {
  const { rules, site } = edits.present.value;
  if (rules.length === 0) return null;
  const acts = (rule: (typeof rules)[number]) => [
    { name: 'Show again everywhere', run: () => edits.takeRuleBack(rule) },
    ...(rule.others && rule.others.length > 0
      ? [
          {
            name: `Hide in ${counted(rule.others.length, 'article', 'articles')} that ${rule.others.length === 1 ? 'has' : 'have'} it`,
            run: () => edits.applyToOthers(rule.others ?? []),
          },
        ]
      : []),
  ];
  return (
    <section>
      <h3>Hidden on all pages of {site}</h3>
      <ul class="left-out">
        {rules.map((rule) => (
          <Row
            key={rule.id}
            words={namedWords(rule.blocks as NamedBlock[])}
            acts={acts(rule)}
            edits={edits}
          />
        ))}
      </ul>
    </section>
  );
}

/** What of its file did not come into an article, and why; what the user put back of it or hid, and the way back from each. */
export function LeftOutDialog({ article, edits, onClose }: Props) {
  useEffect(() => {
    edits.isLookedThrough.value = true;
    return () => {
      edits.isLookedThrough.value = false;
    };
  }, [edits]);
  return (
    <Dialog title="What was left out?" onClose={onClose}>
      <p>
        Lectern took the article out of <strong dir="auto">{article.original.name}</strong>
        {article.dropped.length > 0
          ? ' and left these blocks out. Of a long one only the beginning is shown here. A block that is put back comes whole.'
          : '.'}{' '}
        The file itself is kept as it came, and highlights keep their places.
      </p>
      {edits.error.value && (
        <p class="reader-trouble" role="alert">
          {edits.error.value.message}
        </p>
      )}
      <Own kind="put-back" title="Put back by you" edits={edits} />
      <Own kind="hidden" title="Hidden by you" edits={edits} />
      <Rules edits={edits} />
      {leftOutGroups(article.dropped).map((group) => (
        <Group key={group.reason} group={group} article={article} edits={edits} />
      ))}
    </Dialog>
  );
}
