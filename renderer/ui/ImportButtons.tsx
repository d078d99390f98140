/** The two ways to choose what is imported, beside dropping it. */
export function ImportButtons({ choose }: { choose(what: 'files' | 'folder'): unknown }) {
  return (
    <>
      <button type="button" onClick={() => void choose('files')}>
        Import files…
      </button>
      <button type="button" onClick={() => void choose('folder')}>
        Import folder…
      </button>
    </>
  );
}
