/** Sentences about how firmly items hold their classes, of the tool `segment`. */
export const stabilityTexts = {
  "finding.band":
    "{kept} {kept:item keeps a letter|items keep a letter} of the class in force only because of the band: {flips} {flips:class changes|classes change}, {plainFlips} without it. Class A covers {share} of {measure}, {plainShare} without it.",
  "column.locked": "Locked",
  "column.proposals": "Proposed by reviews",
  "finding.dwell":
    "{kept} {kept:item keeps a letter|items keep a letter} of the class in force only because of the minimum dwell of {dwell} reviews: {flips} {flips:class changes|classes change}, {plainFlips} without it. Class A covers {share} of {measure}, {plainShare} without it.",
  "finding.dwell.now": "None. Each changes once {dwell} reviews in a row have proposed the same letter",
  "finding.dwellHistory":
    "The minimum dwell of {dwell} reviews cannot be judged yet: the workbook holds {known} {known:review|reviews}, up to {day}. Until it holds {dwell}, no class in force changes.",
  "finding.dwellHistory.now": "Run again with later data; runs over the same data are one review",
  "finding.locked":
    "{count} locked {count:item keeps its class|items keep their class} though another is recommended.",
  "finding.locked.now": 'Take "yes" out of Locked where the class may change',
  "where.itemsLocked": "Items, Locked",
  "where.itemsProposals": "Items, Proposed by reviews",
  "finding.band.now": "None. Set both bands to 0 to let every item change at the cut",
  "segment.step.confidence": "Draw the periods again, {total} times",
  "column.confidence": "Class confidence",
  "finding.boundary":
    "{count} {count:item is|items are} close to a boundary: {count:its class holds|their class holds} in fewer than {share} of {replications} resampled histories.",
  "finding.boundary.now": "Look at them before a class is changed; keep the class in force where in doubt",
  "finding.noConfidence.measure":
    "How sure the classes are is not known: this measure of variability depends on the order of the periods.",
  "finding.noConfidence.size":
    "How sure the classes are is left out: {items} {items:item|items} with this history take too long to resample.",
  "finding.fewerReplications":
    "Histories are resampled {replications} times instead of {wished}, since the data is large.",
  "finding.noConfidence.now": "None",
  "sheet.classChanges": "Class changes",
  "group.changedPolicy": "Policy before and after",
  "column.classChange": "Item | change",
  "column.targetBefore": "Target before",
  "column.targetAfter": "Target after",
  "column.safetyBefore": "Safety stock before",
  "column.safetyAfter": "Safety stock after",
  "column.reorderBefore": "Reorder point before",
  "column.reorderAfter": "Reorder point after",
  "column.stockMoved": "Average stock change",
  "column.accept": "Accept",
  "classChanges.finding":
    "{count} {count:item changes|items change} class against the class in force; {accepted} {accepted:is|are} accepted.",
  "classChanges.findingNone": "No item changes class against the class in force.",
  "legend.classChanges":
    "Accept is yours: Class final follows it at once, and a run with commit puts it in force; a locked item stays. Items whose class an override sets are left out. Values of the run.",
  "finding.changesCost":
    "{count} {count:item changes|items change} class against the class in force. Accepted, {count:it changes|they change} {targets} service {targets:target|targets}, {safety} safety {safety:stock|stocks} and {reorder} reorder {reorder:point|points}; average stock rises by {more} and falls by {less}.",
  "finding.changesCost.now": "Accept on Class changes, then run with commit",
  "finding.committed": "{count} {count:item takes|items take} over the final class as the class in force.",
  "finding.committed.now": "None. The audit lists each item",
  "audit.reason.override": "override",
  "audit.reason.accepted": "accepted",
  "audit.reason.first": "recommended on the first run",
  "where.classChanges": "Class changes",
  "where.itemsConfidence": "Items, Class confidence",
  "where.itemsRecommended": "Items, Class recommended",
  "legend.segmentsDwell":
    "Counts are formulas over Items. An item in a class changes a letter only once {dwell} reviews in a row have proposed it.",
  "legend.segmentsBandDwell":
    "Counts are formulas over Items. An item in a class changes a letter only beyond a cut by more than {share} of share, or {part} of the CV's cut, and once {dwell} reviews in a row have proposed it.",
  "legend.segmentsBand":
    "Counts are formulas over Items. An item in a class changes a letter only beyond a cut by more than {share} of share, or {part} of the CV's cut.",
} as const;
