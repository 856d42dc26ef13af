package io.tieout.twin.report;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.settlement.LinkType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the documents of a company post, each at its own rate and balanced: its parts are worth what
 * the rate makes of the running total, so that they come to the whole. Money settles a document at
 * the document's rate, and what its own makes of it more or less is gained or lost on its day;
 * facts sheet, 5.17. What was voided posts nothing.
 */
final class Postings {

    private final Books books;
    private final String home;
    private final List<Posting> all = new ArrayList<>();

    private Postings(Books books, String home) {
        this.books = books;
        this.home = home;
    }

    static List<Posting> of(Books books, String home) {
        Postings postings = new Postings(books, home);
        Stream.of(Kind.values())
                .flatMap(kind -> books.rows(kind).stream())
                .filter(row -> !row.isVoided())
                .forEach(postings::post);
        return List.copyOf(postings.all);
    }

    private void post(Row row) {
        switch (row.key().kind()) {
            case INVOICE -> sale(row, account("Accounts Receivable"), false);
            case CREDIT_MEMO -> sale(row, account("Accounts Receivable"), true);
            case REFUND_RECEIPT -> sale(row, reference(row.entity(), "DepositToAccountRef"), true);
            case PAYMENT -> payment(row);
            case JOURNAL_ENTRY -> journal(row);
            case PURCHASE -> purchase(row);
            case DEPOSIT -> deposit(row);
            case COMPANY_INFO,
                    PREFERENCES,
                    CUSTOMER,
                    VENDOR,
                    EMPLOYEE,
                    ITEM,
                    ACCOUNT,
                    CLASS,
                    DEPARTMENT,
                    TERM,
                    TAX_CODE,
                    TAX_RATE,
                    ESTIMATE -> {}
        }
    }

    /** income by line, discount, and the rest of the total as sales tax */
    private void sale(Row row, String owed, boolean isGivenBack) {
        Entry entry = new Entry(row, isGivenBack);
        BigDecimal total = Json.decimal(row.entity(), "TotalAmt");
        entry.debit(owed, total);
        BigDecimal rest = total;
        for (ObjectNode line : Json.objects(row.entity(), "Line")) {
            BigDecimal amount = Json.decimal(line, "Amount");
            switch (Json.stringOr(line, "DetailType", "")) {
                case "SalesItemLineDetail" -> {
                    entry.part(income(line.path("SalesItemLineDetail")), amount.negate());
                    rest = rest.subtract(amount);
                }
                case "DiscountLineDetail" -> {
                    entry.part(discount(line.path("DiscountLineDetail")), amount);
                    rest = rest.add(amount);
                }
                default -> {}
            }
        }
        entry.part(subtype("SalesTaxPayable"), rest.negate());
        entry.close();
    }

    private void payment(Row row) {
        Entry entry = new Entry(row, false);
        BigDecimal total = Json.decimal(row.entity(), "TotalAmt");
        entry.debit(
                Json.reference(row.entity(), "DepositToAccountRef")
                        .orElseGet(() -> subtype("UndepositedFunds")),
                total);
        entry.debit(account("Accounts Receivable"), total.negate());
        for (ObjectNode line : Json.objects(row.entity(), "Line")) {
            Key settled = LinkType.document(Json.objects(line, "LinkedTxn").getFirst());
            books.find(settled)
                    .ifPresent(document -> entry.settle(document, Json.decimal(line, "Amount")));
        }
        entry.close();
    }

    private void journal(Row row) {
        Entry entry = new Entry(row, false);
        for (ObjectNode line : Json.objects(row.entity(), "Line")) {
            JsonNode detail = line.path("JournalEntryLineDetail");
            BigDecimal amount = Json.decimal(line, "Amount");
            boolean isDebit = Json.stringOr(detail, "PostingType", "").equals("Debit");
            entry.debit(reference(detail, "AccountRef"), isDebit ? amount : amount.negate());
        }
        entry.close();
    }

    private void purchase(Row row) {
        Entry entry = new Entry(row, Json.isTrue(row.entity(), "Credit"));
        for (ObjectNode line : Json.objects(row.entity(), "Line")) {
            entry.debit(
                    reference(line.path("AccountBasedExpenseLineDetail"), "AccountRef"),
                    Json.decimal(line, "Amount"));
        }
        entry.closeInto(reference(row.entity(), "AccountRef"));
    }

    private void deposit(Row row) {
        Entry entry = new Entry(row, false);
        for (ObjectNode line : Json.objects(row.entity(), "Line")) {
            entry.debit(
                    Json.reference(line.path("DepositLineDetail"), "AccountRef")
                            .orElseGet(() -> subtype("UndepositedFunds")),
                    Json.decimal(line, "Amount").negate());
        }
        entry.closeInto(reference(row.entity(), "DepositToAccountRef"));
    }

    private static BigDecimal rate(Row document) {
        BigDecimal said = Json.decimal(document.entity(), "ExchangeRate");
        return said.signum() > 0 ? said : BigDecimal.ONE;
    }

    private String income(JsonNode detail) {
        return Json.reference(detail, "ItemAccountRef").orElseGet(() -> account("Income"));
    }

    private String discount(JsonNode detail) {
        return Json.reference(detail, "DiscountAccountRef")
                .orElseGet(() -> subtype("DiscountsRefundsGiven"));
    }

    private static String reference(JsonNode holder, String property) {
        return Json.reference(holder, property).orElse("");
    }

    private String account(String type) {
        return first("AccountType", type);
    }

    private String subtype(String subtype) {
        return first("AccountSubType", subtype);
    }

    private String first(String property, String value) {
        return books.rows(Kind.ACCOUNT).stream()
                .filter(row -> Json.stringOr(row.entity(), property, "").equals(value))
                .map(row -> row.key().id())
                .findFirst()
                .orElse("");
    }

    /** The postings of one document. */
    private final class Entry {

        private final Row row;
        private final BigDecimal rate;
        private final List<Posting> sides = new ArrayList<>();
        private BigDecimal parts = BigDecimal.ZERO;

        Entry(Row row, boolean isTheOtherWay) {
            this.row = row;
            this.rate = isTheOtherWay ? rate(row).negate() : rate(row);
        }

        void debit(String account, BigDecimal amount) {
            if (amount.signum() != 0) {
                sides.add(new Posting(row, account, worth(amount)));
            }
        }

        /** so much of what is divided among several accounts */
        void part(String account, BigDecimal amount) {
            BigDecimal before = worth(parts);
            parts = parts.add(amount);
            BigDecimal worth = worth(parts).subtract(before);
            if (worth.signum() != 0) {
                sides.add(new Posting(row, account, worth));
            }
        }

        /** money settles a charge, or brings a credit, at the rate of that document */
        void settle(Row document, BigDecimal amount) {
            BigDecimal there = Currencies.round(amount.multiply(rate(document)), home);
            BigDecimal gained = there.subtract(worth(amount));
            if (gained.signum() != 0) {
                boolean isCredit = document.key().kind() == Kind.CREDIT_MEMO;
                BigDecimal owed = isCredit ? gained : gained.negate();
                sides.add(new Posting(row, account("Accounts Receivable"), owed));
                sides.add(new Posting(row, subtype("ExchangeGainOrLoss"), owed.negate()));
            }
        }

        private BigDecimal worth(BigDecimal amount) {
            return Currencies.round(amount.multiply(rate), home);
        }

        /** one account takes what all the others leave */
        void closeInto(String account) {
            sides.add(new Posting(row, account, left().negate()));
            all.addAll(sides);
        }

        void close() {
            BigDecimal left = left();
            if (left.signum() != 0) {
                Posting last = sides.removeLast();
                sides.add(new Posting(row, last.accountId(), last.debit().subtract(left)));
            }
            all.addAll(sides);
        }

        private BigDecimal left() {
            return sides.stream().map(Posting::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
