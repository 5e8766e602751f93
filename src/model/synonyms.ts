/** Names of one field, parted by commas. */
function names(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim());
}

/** What columns are called, best name first. Compared without case, units, underscores and the suffixes id, no, code. */
export const synonyms = {
  item: names(`
    item, sku, material, part, product, article, stock code, stockcode, item number, part number,
    material number, product number, product code, item code, sku code, artikel, artikelnummer,
    materialnummer, teil, teilenummer, series, series name, component, catalogue, catalog, upc, ean,
    gtin, asin, model, key, code`),
  location: names(`
    location, site, plant, warehouse, whse, wh, depot, dc, store, branch, distribution center,
    distribution centre, stocking location, storage location, werk, lager, lagerort, standort, facility`),
  customer: names(`
    customer, cust, client, account, household, buyer, sold to, ship to, consumer, kunde, kundennummer,
    consignee`),
  vendor: names(
    "vendor, supplier, source of supply, lieferant, manufacturer, vendor name, supplier name, main supplier",
  ),
  description: names(`
    description, item description, product description, material description, part description,
    item name, product name, material name, name, text, short text, bezeichnung, beschreibung,
    artikelbezeichnung, title`),
  family: names(`
    family, product family, item family, product group, item group, material group, group, category,
    product category, department, commodity, warengruppe, produktgruppe, subcategory, line, product line,
    brand`),
  unitCost: names(`
    unit cost, cost price, standard cost, std cost, cost, item cost, purchase cost, purchase price,
    average cost, avg cost, moving average price, standard price, unit cost price, std unit cost,
    landed cost, cogs unit, herstellkosten, einstandspreis, stückkosten`),
  unitPrice: names(`
    unit price, price, sales price, selling price, list price, avg price, average price, mean price,
    retail price, verkaufspreis, preis`),
  value: names(`
    revenue, sales value, turnover, net revenue, net sales, sales amount, net value, value, line value,
    amount, total value, annual value, usage value, consumption value, umsatz, sales revenue,
    gross sales, extended price, line total, wert`),
  leadTime: names(`
    lead time, leadtime, lt, plt, planned lead time, planned delivery time, delivery time,
    supplier lead time, replenishment lead time, avg lead time, average lead time, mean lead time,
    purchasing lead time, total lead time, wiederbeschaffungszeit, lieferzeit`),
  leadTimeSd: names(`
    lead time sd, lead time standard deviation, lead time std dev, lead time stdev, lead time std,
    sd lead time, lead time spread, lead time variability, lead time deviation, sigma lead time,
    std dev lead time, stdev lead time`),
  fixedOrderCost: names(`
    fixed order cost, order cost, ordering cost, cost per order, setup cost, set up cost, fixed cost,
    order fixed cost, bestellkosten, rüstkosten`),
  holdingCost: names(`
    holding cost, carrying cost, inventory holding cost, storage cost, lagerkosten,
    holding cost per unit`),
  holdingRate: names(`
    holding rate, holding cost rate, carrying rate, carrying cost rate, holding charge, interest rate,
    cost of capital, inventory carrying rate, lagerkostensatz`),
  minimumOrder: names(`
    moq, min order qty, minimum order quantity, min order quantity, minimum order qty, minimum order,
    min order, min qty, minimum quantity, mindestbestellmenge, min lot size, minimum lot size`),
  pack: names(`
    units per pack, pack, pack size, package size, packsize, case size, units per case, case pack,
    order multiple, rounding value, multiple, pcs per pack, packing unit, verpackungseinheit, box size,
    pieces per pack`),
  lot: names(`
    lot size, lot, order quantity, order qty, fixed lot size, reorder quantity, reorder qty, eoq,
    batch size, losgröße`),
  onHand: names(`
    on hand, on hand qty, on hand quantity, qty on hand, quantity on hand, stock on hand, unrestricted,
    unrestricted stock, stock, stock qty, stock quantity, inventory, current stock, inventory on hand,
    soh, qoh, available stock, bestand, lagerbestand`),
  onOrder: names(`
    on order, qty on order, quantity on order, on order qty, open orders, open order qty, open po,
    open po qty, in transit, scheduled receipts, offene bestellungen`),
  backorders: names(`
    backorders, backorder, back orders, backorder qty, backordered, backordered qty, owed, overdue orders,
    open backorders, rückstand, rückstände`),
  shelfLife: names(`
    shelf life, shelflife, total shelf life, remaining shelf life, minimum remaining shelf life, expiry time,
    mindesthaltbarkeit, haltbarkeit`),
  stockoutCost: names(`
    stockout cost, stock out cost, shortage cost, cost per unit short, penalty cost, lost sale cost,
    lost sales cost, backorder cost, fehlmengenkosten`),
  currentSafetyStock: names(`
    safety stock, safety stock qty, safety stock quantity, current safety stock, sicherheitsbestand, ss`),
  currentReorderPoint: names(`
    reorder point, reorder level, current reorder point, rop, order point, minimum stock, min stock,
    min level, meldebestand, mindestbestand`),
  currentClass: names(`
    class, current class, class current, abc xyz, abcxyz, segment, current segment, abc xyz class,
    abc class, abc, abc indicator, klasse`),
  successor: names(`
    successor, successor item, superseded by, replaced by, replacement, replacement item,
    follow up material, new item, successor material, nachfolger, supersession`),
  quantity: names(`
    quantity, qty, demand, demand qty, units, quantity sold, qty sold, units sold, sales qty,
    sales quantity, shipped qty, qty shipped, quantity shipped, quantity delivered, delivered quantity, delivered qty, issued, issue qty, usage,
    consumption, volume, pieces, pcs, menge, absatz, verbrauch, order qty, ordered qty, quantity ordered, ordered quantity, sales units,
    sales`),
  date: names(`
    delivered, delivery date, delivered date, delivered to client date, actual delivery date,
    goods issue date, ship date, shipped, shipped date, shipment date, shipping date, invoice date,
    invoicedate, billing date, posting date, transaction date, movement date, sales date, date,
    demand date, day, datum, order date, ordered, document date, requested date, request date, due date,
    required date, scheduled, scheduled date, promised date, po sent, po date, created, created date,
    creation date`),
  period: names(`
    period, month, week, year month, yearmonth, year week, fiscal period, calendar month, calendar week,
    posting period, bucket, quarter, monat, woche, kalenderwoche, kw, periode, year, fiscal year, calendar year, jahr`),
  currency: names("currency, curr, ccy, currency key, währung"),
  unit: names(`
    unit, uom, unit of measure, base unit, base uom, order unit, mengeneinheit, units of measure, bun,
    me`),
  promotion: names("promotion, promo, promotion flag, promo flag, on promotion, campaign, aktion"),
  criticality: names(`
    criticality, criticality class, criticality code, ved, ved class, ved code, essentiality, critical,
    item criticality, part criticality, importance, kritikalität`),
  requiredService: names(`
    required service, required service level, service level agreement, agreed service level, agreed service,
    sla, sla target, contract service level, contractual service level, service agreement, target service level,
    servicegrad soll`),
  picks: names(`
    picks, pick lines, order lines, lines, line count, pick count, hits, invoice lines, number of picks,
    number of lines, invoices, auftragspositionen`),
  lines: names(`
    lines, order lines, line count, invoice lines, number of lines, pick lines, picks, positions, positionen`),
  drops: names(`
    drops, deliveries, stops, number of deliveries, number of drops, drop count, invoices, orders,
    number of orders, order count, lieferungen`),
  order: names(`
    order, order number, sales order, sales order number, invoice, invoice number, delivery note, delivery number,
    document, document number, basket, basket id, receipt, auftrag, auftragsnummer, rechnung, lieferschein`),
  returnedQuantity: names(`
    returned quantity, return quantity, returns quantity, returned qty, return qty, returned units, units returned,
    quantity returned, qty returned, returns, returned, retouren, retourenmenge`),
  returnedValue: names(`
    returned value, return value, returns value, returned revenue, returned sales, returns amount, returned amount,
    credit notes, credits, refunds, refund, retourenwert`),
  channel: names(`
    channel, sales channel, distribution channel, order channel, trade channel, channel name, route to market,
    fulfil, fulfill, fulfilment, fulfillment, fulfil via, fulfill via, vertriebsweg, vertriebskanal, kanal`),
  region: names(
    "region, sales region, country, territory, market, sales area, land, gebiet, vertriebsgebiet",
  ),
  tier: names(`
    tier, customer tier, customer class, customer group, customer segment, account tier, account class,
    kundengruppe, kundenklasse`),
  rate: names("rate, exchange rate, fx rate, fx, kurs"),
  factor: names("factor, conversion factor, conversion, base units"),
} as const;

export type FieldName = keyof typeof synonyms;

/** Endings that say a column holds a code: "product_id" is "product". */
export const codeEndings: readonly string[] = ["id", "no", "number", "code", "nr", "num", "#", "key"];

/** Words in a sheet's or table's name that speak for a role, or against it. */
export const sheetWords = {
  demand: /demand|sales|history|usage|consumption|shipment|transaction|absatz|verbrauch|bedarf/i,
  notDemand: /forecast|plan\b|budget|purchase|\bpos?\b|supplier|vendor|stock|inventory|master|prognose/i,
  items: /item|master|material|product|article|artikel|sku/i,
  stock: /stock|inventory|on.?hand|bestand|lager/i,
  customers: /customer|client|account|kunde/i,
  orders: /order|purchase|\bpos?\b|bestell/i,
} as const;
