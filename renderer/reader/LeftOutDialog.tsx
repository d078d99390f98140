import { useEffect } from 'preact/hooks';
import type { Article, ArticleEdit, NamedBlock } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { EditsState } from '../state/edits.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Words } from '../ui/Words.tsx';
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
              aria-label={t('reader-left-out-act', { act: name, block: words.slice(0, 60) })}
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
    canReturn ? [{ name: t('reader-left-out-put-back'), run: () => edits.putBack(preview) }] : [];
  return (
    <section>
      <h3>
        {reason} <span class="soft">{t('reader-left-out-blocks', { count: blocks.length })}</span>
      </h3>
      <ul class="left-out" lang={article.language ?? undefined}>
        {blocks.map((block, index) => (
          <Row key={`${index} ${block.shown}`} words={block.shown} acts={acts(block)} edits={edits} />
        ))}
      </ul>
    </section>
  );
}

const back: Record<ArticleEdit['kind'], string> = {
  'put-back': t('reader-left-out-again'),
  hidden: t('reader-left-out-show-again'),
};

/** Own edits of one kind, each with the way back. */
function Own({ kind, title, edits }: { kind: ArticleEdit['kind']; title: string; edits: EditsState }) {
  const { own, site } = edits.present.value;
  const all = own.filter((edit) => edit.kind === kind);
  if (all.length === 0) return null;
  const acts = (edit: ArticleEdit) => [
    { name: back[kind], run: () => edits.takeBack(edit) },
    ...(kind === 'hidden' && site !== null
      ? [{ name: t('reader-hide-on-site', { site }), run: () => edits.hideOnSite(edit.blocks) }]
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
  if (rules.length === 0 || site === null) return null;
  const acts = (rule: (typeof rules)[number]) => [
    { name: t('reader-left-out-show-everywhere'), run: () => edits.takeRuleBack(rule) },
    ...(rule.others && rule.others.length > 0
      ? [
          {
            name: t('reader-left-out-hide-in-others', { count: rule.others.length }),
            run: () => edits.applyToOthers(rule),
          },
        ]
      : []),
  ];
  return (
    <section>
      <h3>{t('reader-left-out-rules-list', { site })}</h3>
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
    <Dialog title={t('reader-left-out')} onClose={onClose}>
      <p>
        <Words
          id={article.dropped.length > 0 ? 'reader-left-out-some' : 'reader-left-out-nothing'}
          values={{ file: <strong dir="auto">{article.original.name}</strong> }}
        />
      </p>
      {edits.error.value && (
        <p class="reader-trouble" role="alert">
          {edits.error.value.message}
        </p>
      )}
      <Own kind="put-back" title={t('reader-left-out-put-back-list')} edits={edits} />
      <Own kind="hidden" title={t('reader-left-out-hidden-list')} edits={edits} />
      <Rules edits={edits} />
      {leftOutGroups(article.dropped).map((group) => (
        <Group key={group.reason} group={group} article={article} edits={edits} />
      ))}
    </Dialog>
  );
}
