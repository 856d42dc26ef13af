package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.MAPPING_VIEW;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static io.tieout.persistence.jooq.Tables.TIE_OUT_ACCOUNT;
import static io.tieout.persistence.jooq.Tables.TIE_OUT_ENTRY;
import static org.jooq.impl.DSL.select;

import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.tieout.BooksAccount;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.Posted;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.persistence.jooq.tables.records.TieOutAccountRecord;
import io.tieout.persistence.jooq.tables.records.TieOutEntryRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What the accounting system said of the accounts that we keep too, as it was read last. */
final class TheirAccounts {

    private TheirAccounts() {}

    /** replaces what was read before; accounts that play no part here are left out */
    static void keep(DSLContext sql, TenantId tenant, LocalDate asOf, TheirBooks books) {
        sql.deleteFrom(TIE_OUT_ENTRY).where(TIE_OUT_ENTRY.AS_OF_ON.eq(asOf)).execute();
        sql.deleteFrom(TIE_OUT_ACCOUNT).where(TIE_OUT_ACCOUNT.AS_OF_ON.eq(asOf)).execute();
        Map<String, BooksAccount> parts = parts(sql, books);
        List<TieOutAccountRecord> accounts =
                books.accounts().stream()
                        .filter(each -> parts.containsKey(each.id()))
                        .map(each -> account(tenant, asOf, each, parts))
                        .toList();
        List<TieOutEntryRecord> entries = new ArrayList<>();
        for (TheirBooks.Entry entry : books.entries()) {
            if (parts.containsKey(entry.accountId())) {
                entries.add(entry(tenant, asOf, entries.size(), entry));
            }
        }
        if (!accounts.isEmpty()) {
            sql.insertInto(TIE_OUT_ACCOUNT).set(accounts).execute();
        }
        if (!entries.isEmpty()) {
            sql.insertInto(TIE_OUT_ENTRY).set(entries).execute();
        }
    }

    /** what two people agreed an account is goes before what its type says */
    private static Map<String, BooksAccount> parts(DSLContext sql, TheirBooks books) {
        Map<String, BooksAccount> parts = new HashMap<>();
        books.accounts()
                .forEach(
                        account -> account.part().ifPresent(part -> parts.put(account.id(), part)));
        sql.select(MAPPING_VIEW.KIND, MAPPING_VIEW.WORD_KEY, MAPPING_VIEW.RECORD_ID)
                .from(MAPPING_VIEW)
                .where(MAPPING_VIEW.RECORD_ID.ne(""))
                .orderBy(MAPPING_VIEW.KIND, MAPPING_VIEW.WORD_KEY, MAPPING_VIEW.RECORD_ID)
                .forEach(row ->
                        agreed(MappedWord.Kind.valueOf(row.value1()), row.value2())
                                .ifPresent(part -> parts.put(row.value3(), part)));
        parts.keySet().retainAll(books.accounts().stream().map(TheirBooks.Account::id).toList());
        return parts;
    }

    /** the part of an account that a word means; empty for words that mean none */
    private static Optional<BooksAccount> agreed(MappedWord.Kind kind, String key) {
        return switch (kind) {
            case DEFERRED_REVENUE -> Optional.of(BooksAccount.DEFERRED_REVENUE);
            case RECOGNISED_REVENUE -> Optional.of(BooksAccount.INCOME);
            case PROCESSOR -> Optional.of(BooksAccount.CLEARING);
            case LEDGER_ACCOUNT ->
                    Stream.of(BooksAccount.UNBILLED_RECEIVABLE, BooksAccount.PROCESSOR_FEES)
                            .filter(part -> MappedWord.key(part.name()).equals(key))
                            .findFirst();
            case PRODUCT, CLASS, DEPARTMENT, TAX_TREATMENT, PAYMENT_TERM -> Optional.empty();
        };
    }

    private static TieOutAccountRecord account(
            TenantId tenant,
            LocalDate asOf,
            TheirBooks.Account account,
            Map<String, BooksAccount> parts) {
        return new TieOutAccountRecord()
                .setTenantId(tenant.value())
                .setAsOfOn(asOf)
                .setAccountId(account.id())
                .setName(account.name())
                .setPart(parts.getOrDefault(account.id(), BooksAccount.INCOME).name())
                .setCurrency(account.balance().currency().code())
                .setBalanceMinor(account.balance().minorUnits());
    }

    private static TieOutEntryRecord entry(
            TenantId tenant, LocalDate asOf, int position, TheirBooks.Entry entry) {
        return new TieOutEntryRecord()
                .setTenantId(tenant.value())
                .setAsOfOn(asOf)
                .setPosition(position)
                .setAccountId(entry.accountId())
                .setDocumentType(entry.type().name())
                .setDocumentId(entry.documentId())
                .setNumber(entry.number())
                .setCustomerId(entry.customerId())
                .setDatedOn(entry.on())
                .setDebitMinor(entry.debit().minorUnits());
    }

    /** empty where nobody read them, or only receivables were read */
    static Map<BooksAccount, Money> balances(DSLContext sql, LocalDate asOf) {
        Map<BooksAccount, Money> balances = new EnumMap<>(BooksAccount.class);
        sql.selectFrom(TIE_OUT_ACCOUNT)
                .where(TIE_OUT_ACCOUNT.AS_OF_ON.eq(asOf))
                .orderBy(TIE_OUT_ACCOUNT.ACCOUNT_ID)
                .forEach(row ->
                        balances.merge(
                                BooksAccount.valueOf(row.getPart()),
                                Money.ofMinor(
                                        row.getBalanceMinor(), new Currency(row.getCurrency())),
                                Money::plus));
        return balances;
    }

    static List<Posted> entries(DSLContext sql, LocalDate asOf) {
        return sql.select(TIE_OUT_ENTRY.fields())
                .select(TIE_OUT_ACCOUNT.PART, TIE_OUT_ACCOUNT.CURRENCY)
                .select(BooksDocument.OWNERS)
                .from(TIE_OUT_ENTRY)
                .join(TIE_OUT_ACCOUNT)
                .on(TIE_OUT_ACCOUNT.AS_OF_ON.eq(TIE_OUT_ENTRY.AS_OF_ON))
                .and(TIE_OUT_ACCOUNT.ACCOUNT_ID.eq(TIE_OUT_ENTRY.ACCOUNT_ID))
                .leftJoin(SENT_ENTRY_VIEW)
                .on(isOurs())
                .where(TIE_OUT_ENTRY.AS_OF_ON.eq(asOf))
                .orderBy(TIE_OUT_ENTRY.POSITION)
                .fetch(TheirAccounts::posted);
    }

    /** whatever number somebody gave it since */
    private static Condition isOurs() {
        return TIE_OUT_ENTRY
                .DOCUMENT_TYPE
                .eq(DocumentType.JOURNAL_ENTRY.name())
                .and(SENT_ENTRY_VIEW.DOCUMENT_ID.eq(TIE_OUT_ENTRY.DOCUMENT_ID))
                .and(
                        SENT_ENTRY_VIEW.CONNECTION_ID.in(
                                select(CONNECTION.ID)
                                        .from(CONNECTION)
                                        .where(CONNECTION.IS_PRESENT)));
    }

    private static String documentId(Record row, String number) {
        return BooksDocument.ofEntry(row)
                .orElseGet(() -> BooksDocument.id(row.get(TIE_OUT_ENTRY.DOCUMENT_ID), number));
    }

    private static Posted posted(Record row) {
        String number = row.get(TIE_OUT_ENTRY.NUMBER);
        return new Posted(
                BooksAccount.valueOf(row.get(TIE_OUT_ACCOUNT.PART)),
                new OpenItem(
                        DocumentType.valueOf(row.get(TIE_OUT_ENTRY.DOCUMENT_TYPE)),
                        documentId(row, number),
                        number,
                        row.get(TIE_OUT_ENTRY.CUSTOMER_ID),
                        row.get(TIE_OUT_ENTRY.DATED_ON),
                        Money.ofMinor(
                                row.get(TIE_OUT_ENTRY.DEBIT_MINOR),
                                new Currency(row.get(TIE_OUT_ACCOUNT.CURRENCY)))));
    }
}
