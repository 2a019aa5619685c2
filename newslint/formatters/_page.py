"""The page that ``html`` fills: its style, its script, and the places for what was found."""

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="newslint">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>newslint report</title>
<style>
:root { --ink: #1d1d1b; --paper: #fbfaf7; --rule: #d8d4ca; --dim: #6b675e;
  --error: #b3261e; --warning: #8a5a00; --suggestion: #1c5fa8; --related: #5b3f9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #ebe8e1; --paper: #191817; --rule: #45423c; --dim: #a39e92;
  --error: #ff8a80; --warning: #f5c168; --suggestion: #8ec2ff; --related: #c3b0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 0; }
.counts b { font-size: 1.4rem; }
table { border-collapse: collapse; } th { text-align: left; } th, td { padding: .1rem 1rem .1rem 0; vertical-align: top; }
.story { display: grid; grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr); gap: 2rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.notes { font: .9rem/1.45 system-ui, sans-serif; padding-left: 2rem; margin: 0; }
.notes > li { padding: .4rem .6rem; margin-bottom: .5rem; border-left: 3px solid; }
.notes p { margin: .1rem 0; color: var(--ink); } .notes ul { margin: .2rem 0; padding-left: 1.1rem; }
.notes a { color: inherit; } .fix { font-style: italic; } .place { color: var(--dim); }
.error { color: var(--error); } .warning { color: var(--warning); } .suggestion { color: var(--suggestion); }
.mark { color: inherit; text-decoration: underline wavy; text-decoration-color: currentcolor; text-decoration-skip-ink: none; }
.mark.error { text-decoration-color: var(--error); } .mark.warning { text-decoration-color: var(--warning); }
.mark.suggestion { text-decoration-color: var(--suggestion); }
.mark.related { text-decoration: underline dotted var(--related); }
.mark { color: var(--ink); }
.lit, :target + .mark, li:target { background: color-mix(in srgb, var(--related) 22%, transparent); }
.problems { color: var(--error); }
@media (max-width: 50rem) { .story { grid-template-columns: minmax(0, 1fr); } }
@media print { .story { display: block; } }
</style>
</head>
<body>
<header>
<h1>newslint</h1>
<ul class="counts"><!--counts--><li><!--files--></li></ul>
<!--problems-->
<table><tbody><!--rules--></tbody></table>
</header>
<main>
<!--stories-->
</main>
<script>
// Whatever belongs together lights up together: a note, its mark and the places related to it.
function light(event, on) {
  const at = event.target.closest("[data-notes], [data-note]");
  if (!at) return;
  const notes = (at.dataset.notes || at.dataset.note).split(" ");
  for (const other of document.querySelectorAll("[data-notes], [data-note]")) {
    const theirs = (other.dataset.notes || other.dataset.note).split(" ");
    if (theirs.some((number) => notes.includes(number))) other.classList.toggle("lit", on);
  }
}
for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
  document.addEventListener(name, (event) => light(event, on));
</script>
</body>
</html>
"""
