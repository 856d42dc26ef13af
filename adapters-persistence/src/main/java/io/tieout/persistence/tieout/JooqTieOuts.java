package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.TIE_OUT_ITEM;
import static io.tieout.persistence.jooq.Tables.TIE_OUT_REPORT;

import io.tieout.application.tieout.TieOuts;
import io.tieout.application.view.Viewer;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.tieout.AccountTieOut;
import io.tieout.domain.tieout.BooksAccount;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.domain.tieout.TieOut;
import io.tieout.persistence.jooq.tables.records.TieOutItemRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Theirs as it was read, beside ours as it was known then: nine statements. */
public final class JooqTieOuts implements TieOuts {

    private final Transactions transactions;

    public JooqTieOuts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(
            TenantId tenant,
            LocalDate asOf,
            Instant readAt,
            List<OpenItem> theirs,
            TheirBooks books) {
        transactions
                .of(tenant)
                .write(sql -> {
                    int kept = keep(sql, tenant, asOf, readAt, theirs, books.yearBeganOn());
                    if (isTheReading(sql, asOf, readAt)) {
                        TheirAccounts.keep(sql, tenant, asOf, books);
                    }
                    return kept;
                });
    }

    private static int keep(
            DSLContext sql,
            TenantId tenant,
            LocalDate asOf,
            Instant readAt,
            List<OpenItem> theirs,
            LocalDate yearBeganOn) {
        int isLatest =
                sql.insertInto(TIE_OUT_REPORT)
                        .set(TIE_OUT_REPORT.TENANT_ID, tenant.value())
                        .set(TIE_OUT_REPORT.AS_OF_ON, asOf)
                        .set(TIE_OUT_REPORT.READ_AT, readAt)
                        .set(TIE_OUT_REPORT.YEAR_BEGAN_ON, yearBeganOn)
                        .onConflict(TIE_OUT_REPORT.TENANT_ID, TIE_OUT_REPORT.AS_OF_ON)
                        .doUpdate()
                        .set(TIE_OUT_REPORT.READ_AT, readAt)
                        .set(TIE_OUT_REPORT.YEAR_BEGAN_ON, yearBeganOn)
                        .where(TIE_OUT_REPORT.READ_AT.le(readAt))
                        .execute();
        if (isLatest == 0) {
            return 0;
        }
        sql.deleteFrom(TIE_OUT_ITEM).where(TIE_OUT_ITEM.AS_OF_ON.eq(asOf)).execute();
        List<TieOutItemRecord> rows = new ArrayList<>(theirs.size());
        for (OpenItem item : theirs) {
            rows.add(row(tenant, asOf, rows.size(), item));
        }
        return rows.isEmpty() ? 0 : sql.insertInto(TIE_OUT_ITEM).set(rows).execute();
    }

    private static boolean isTheReading(DSLContext sql, LocalDate asOf, Instant readAt) {
        return sql.fetchExists(
                TIE_OUT_REPORT,
                TIE_OUT_REPORT.AS_OF_ON.eq(asOf).and(TIE_OUT_REPORT.READ_AT.eq(readAt)));
    }

    private static TieOutItemRecord row(
            TenantId tenant, LocalDate asOf, int position, OpenItem item) {
        return new TieOutItemRecord()
                .setTenantId(tenant.value())
                .setAsOfOn(asOf)
                .setPosition(position)
                .setDocumentType(item.type().name())
                .setDocumentId(item.documentId())
                .setNumber(item.number())
                .setCustomerId(item.customerId())
                .setIssuedOn(item.issuedOn())
                .setCurrency(item.open().currency().code())
                .setOpenMinor(item.open().minorUnits());
    }

    @Override
    public Optional<TieOutView> find(Viewer viewer, LocalDate asOf) {
        return viewer.confinedTo().isEmpty()
                ? transactions.of(viewer.tenant()).read(sql -> find(sql, asOf))
                : Optional.empty();
    }

    /** joins the transaction at hand */
    public static Optional<TieOutView> find(DSLContext sql, LocalDate asOf) {
        return sql.select(TIE_OUT_REPORT.READ_AT, TIE_OUT_REPORT.YEAR_BEGAN_ON)
                .from(TIE_OUT_REPORT)
                .where(TIE_OUT_REPORT.AS_OF_ON.eq(asOf))
                .fetchOptional()
                .map(row -> view(sql, asOf, row.value1(), yearBeganOn(asOf, row.value2())));
    }

    private static TieOutView view(
            DSLContext sql, LocalDate asOf, Instant readAt, LocalDate yearBeganOn) {
        return new TieOutView(
                asOf,
                readAt,
                TieOut.of(
                        OurOpenItems.of(sql, asOf, readAt),
                        theirs(sql, asOf),
                        differing -> WhatIsKnown.of(sql, readAt, differing)),
                accounts(sql, asOf, readAt, yearBeganOn));
    }

    /** before it was read, every company kept the calendar's year */
    private static LocalDate yearBeganOn(LocalDate asOf, @Nullable LocalDate read) {
        return read == null ? asOf.withDayOfYear(1) : read;
    }

    private static AccountTieOut accounts(
            DSLContext sql, LocalDate asOf, Instant readAt, LocalDate yearBeganOn) {
        Map<BooksAccount, Money> balances = TheirAccounts.balances(sql, asOf);
        return balances.values().stream()
                .findFirst()
                .map(any -> any.currency())
                .map(home ->
                        AccountTieOut.of(
                                asOf,
                                home,
                                Stream.concat(
                                                OurPostings.of(sql, asOf, readAt, home, yearBeganOn)
                                                        .stream(),
                                                CreditsOfOthers.of(sql, asOf, home).stream())
                                        .toList(),
                                TheirAccounts.entries(sql, asOf),
                                balances,
                                differing -> WhatIsKnown.ofBooks(sql, readAt, differing)))
                .orElse(AccountTieOut.NONE);
    }

    private static List<OpenItem> theirs(DSLContext sql, LocalDate asOf) {
        return sql.selectFrom(TIE_OUT_ITEM)
                .where(TIE_OUT_ITEM.AS_OF_ON.eq(asOf))
                .orderBy(TIE_OUT_ITEM.POSITION)
                .fetch(row ->
                        new OpenItem(
                                DocumentType.valueOf(row.getDocumentType()),
                                row.getDocumentId(),
                                row.getNumber(),
                                row.getCustomerId(),
                                row.getIssuedOn(),
                                Money.ofMinor(
                                        row.getOpenMinor(), new Currency(row.getCurrency()))));
    }
}
