import { sharesBefore } from "../../../../engine/segmentation/abc";
import type { LetterExplanation, Turn } from "../../../../report";
import {
  count,
  decimal,
  nested,
  percent,
  say,
  strong,
  type Message,
  type MessageValue,
} from "../../../../text/message";
import { abcLetters } from "../presets";
import { spanOfPeriods, type Basis } from "./basis";
import { digitsApart, digitsOf, digitsOfChange, shownTurn } from "./digits";
import { ValueTrial, type ValueTurn } from "./value-turns";

/** An amount of what ABC ranks by, in a sentence. */
function amountOf({ figures }: Basis, value: number, digits: number): MessageValue {
  const { data, has } = figures;
  const amount = decimal(value, digits);
  if (!has.money) return nested(say("explain.amount.units", { amount }));
  if (data.currency === "") return amount;
  return nested(say("explain.amount.money", { currency: data.currency, amount }));
}

/** Money of an item to the unit, below a thousand to the hundredth; units with as many decimals as they have. */
const digitsOfAmount = ({ figures }: Basis, value: number): number =>
  !figures.has.money || value >= 1000 ? Math.min(2, figures.has.money ? 0 : digitsOf(value)) : 2;

/** The share that the boundary holds against the cuts, as a fraction. */
function shareOf({ figures, item }: Basis): number {
  const { data, options } = figures;
  const before = sharesBefore(data.value)[item]!;
  const value = data.value[item]!;
  if (options.boundary === "crossing" || value <= 0) return before;
  return before + value / data.value.reduce((sum, amount) => sum + Math.max(0, amount), 0);
}

function cutsSentence({ abcCuts }: { readonly abcCuts: readonly [number, number] }, code: number): Message {
  const cut = (index: 0 | 1): MessageValue => percent(abcCuts[index], digitsOf(abcCuts[index] * 100));
  if (code === 1)
    return say("explain.cuts.two", {
      letter: abcLetters[0],
      cut: cut(0),
      other: abcLetters[1],
      otherCut: cut(1),
    });
  const index = code === 0 ? 0 : 1;
  return say("explain.cuts.one", { letter: abcLetters[index], cut: cut(index) });
}

function shareSentence(basis: Basis, code: number, share: number): Message {
  const { figures, item, measureName: measure } = basis;
  const { options, data } = figures;
  if (data.value[item]! <= 0) return say("explain.share.zero", { measure, letter: abcLetters[code]! });
  const cuts = options.abcCuts.map((cut) => cut * 100);
  const values = {
    share: percent(share, digitsApart(share * 100, cuts, 1)),
    measure,
    cuts: nested(cutsSentence(options, code)),
  };
  return options.boundary === "crossing"
    ? say("explain.share.before", values)
    : say("explain.share.with", values);
}

function formulaOf(basis: Basis, code: number, share: number): Message {
  const { figures, item } = basis;
  const { data } = figures;
  const value = data.value[item]!;
  const amount = strong(amountOf(basis, value, digitsOfAmount(basis, value)));
  const sentence = nested(shareSentence(basis, code, share));
  const span = spanOfPeriods(data.history.periods, figures);
  if (data.valueBasis === "revenue") return say("explain.value.revenue", { span, amount, share: sentence });
  if (data.valueBasis === "units") return say("explain.value.units", { span, amount, share: sentence });
  const unitValue = (data.valueBasis === "cost" ? data.items.unitCost : data.items.unitPrice)[item]!;
  if (Number.isNaN(unitValue)) {
    const name = nested(say(`explain.basis.${data.valueBasis}`));
    return say("explain.value.noUnitValue", { basis: name, share: sentence });
  }
  const { periods, values } = data.history;
  const units = values
    .subarray(item * periods, (item + 1) * periods)
    .reduce((sum, quantity) => sum + Math.max(0, quantity), 0);
  return say("explain.value.product", {
    units: decimal(units, Math.min(2, digitsOf(units))),
    unitValue: amountOf(basis, unitValue, Math.min(4, digitsOf(unitValue, 2))),
    amount,
    share: sentence,
  });
}

function turnOf(basis: Basis, trial: ValueTrial, turn: ValueTurn | null): Turn | null {
  if (turn === null) return null;
  const { figures, item, measureName: measure } = basis;
  const from = figures.data.value[item]!;
  const { value, digits } = shownTurn(from, turn.flips, (each) => trial.codeAt(each) === turn.code);
  const letter = abcLetters[turn.code]!;
  const amount = amountOf(basis, value, digits);
  if (from <= 0) return { letter, at: value, sentence: say("explain.rises.fromZero", { letter, amount }) };
  const share = Math.abs(value - from) / from;
  const values = { letter, measure, change: percent(share, digitsOfChange(share)), amount };
  const isBetter = turn.code < trial.own;
  const sentence =
    value < from
      ? say(isBetter ? "explain.rises.less" : "explain.falls.less", values)
      : say(isBetter ? "explain.rises.more" : "explain.falls.more", values);
  return { letter, at: value, sentence };
}

/** Why the item has its letter of value: its share against the cuts, and how far its value is from another letter. */
export function explainValue(basis: Basis): LetterExplanation {
  const { figures, item, rank } = basis;
  const { data, options } = figures;
  const trial = new ValueTrial(data.value, item, { cuts: options.abcCuts, boundary: options.boundary });
  const letter = abcLetters[trial.own]!;
  const share = shareOf(basis);
  const turns = [turnOf(basis, trial, trial.lower()), turnOf(basis, trial, trial.higher())];
  return {
    letter,
    heading: say(figures.has.money ? "explain.value" : "explain.demand", { letter }),
    aside: say("explain.rank", { rank: count(rank), items: count(data.items.keys.length) }),
    formula: formulaOf(basis, trial.own, share),
    bar: { position: Math.min(1, share), cuts: options.abcCuts, letters: abcLetters },
    turns: turns.filter((turn) => turn !== null),
    otherwise: null,
  };
}
