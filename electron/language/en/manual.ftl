### The manual, whose text itself is that of the README, in English

manual = Manual
manual-find = Find in the manual
manual-chapters = Chapters of the manual
manual-found = { $count ->
    [one] 1 place fits
   *[other] { $count } places fit
}
manual-none-fits = Nothing in the manual fits.
manual-usual-keys = The keys named here are the usual ones.
