package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.LATE_FEE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_DECISION_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.payment.OpenInvoices;
import io.tieout.application.payment.PaymentDecisions.Kind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.suggestion.OpenInvoice;
import io.tieout.domain.payment.suggestion.OpenInvoice.Claim;
import io.tieout.domain.payment.suggestion.Suggestions;
import io.tieout.persistence.account.Families;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;

/** What payers owe, read from the views; each read is one statement, what they owe two. */
public final class JooqOpenInvoices implements OpenInvoices {

    private final Transactions transactions;

    public JooqOpenInvoices(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<AccountId, List<OpenInvoice>> of(Viewer viewer, Set<AccountId> payers) {
        Map<AccountId, Set<AccountId>> below =
                transactions.of(viewer.tenant()).read(sql -> Families.below(sql, payers));
        Set<AccountId> accounts =
                Stream.concat(payers.stream(), below.values().stream().flatMap(Set::stream))
                        .collect(Collectors.toUnmodifiableSet());
        Map<AccountId, List<OpenInvoice>> owed = owed(viewer, accounts);
        return payers.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                payer ->
                                        Stream.concat(
                                                        Stream.of(payer),
                                                        below
                                                                .getOrDefault(payer, Set.of())
                                                                .stream())
                                                .flatMap(account ->
                                                        owed
                                                                .getOrDefault(account, List.of())
                                                                .stream())
                                                .toList()));
    }

    private Map<AccountId, List<OpenInvoice>> owed(Viewer viewer, Set<AccountId> accounts) {
        Field<Boolean> fee = field(LATE_FEE_VIEW.DOCUMENT_ID.isNotNull()).as("fee");
        var age =
                rowNumber()
                        .over()
                        .partitionBy(INVOICE_VIEW.ACCOUNT_ID)
                        .orderBy(
                                field(LATE_FEE_VIEW.DOCUMENT_ID.isNotNull()),
                                INVOICE_VIEW.DUE_ON,
                                INVOICE_VIEW.NUMBER)
                        .as("age");
        var open =
                select(INVOICE_VIEW.fields())
                        .select(age, fee)
                        .from(INVOICE_VIEW)
                        .leftJoin(LATE_FEE_VIEW)
                        .on(LATE_FEE_VIEW.DOCUMENT_ID.eq(INVOICE_VIEW.INVOICE_ID))
                        .where(INVOICE_VIEW.ACCOUNT_ID.in(values(accounts)))
                        .and(INVOICE_VIEW.STATUS.in("PUSHED", "PARTIALLY_PAID"))
                        .and(INVOICE_VIEW.BALANCE_MINOR.gt(0L))
                        .and(Confinement.ofHouse(viewer))
                        .asTable("open");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(open)
                                .where(requireNonNull(open.field(age)).le(Suggestions.MAX_INVOICES))
                                .orderBy(
                                        open.field(fee),
                                        open.field(INVOICE_VIEW.DUE_ON),
                                        open.field(INVOICE_VIEW.NUMBER))
                                .fetchGroups(
                                        row ->
                                                new AccountId(
                                                        row.get(
                                                                open.field(
                                                                        INVOICE_VIEW.ACCOUNT_ID))),
                                        row -> invoice(row.into(INVOICE_VIEW), row.get(fee))));
    }

    @Override
    public Map<AccountId, Integer> matchedBefore(Viewer viewer, Set<AccountId> accounts) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(PAYMENT_VIEW.ACCOUNT_ID, count())
                                .from(PAYMENT_DECISION_VIEW)
                                .join(PAYMENT_VIEW)
                                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_DECISION_VIEW.PAYMENT_ID))
                                .where(PAYMENT_VIEW.ACCOUNT_ID.in(values(accounts)))
                                .and(PAYMENT_DECISION_VIEW.KIND.eq(Kind.MATCH_LANDED.name()))
                                .and(Confinement.ofHouse(viewer))
                                .groupBy(PAYMENT_VIEW.ACCOUNT_ID)
                                .orderBy(PAYMENT_VIEW.ACCOUNT_ID)
                                .fetchMap(row -> new AccountId(row.value1()), row -> row.value2()));
    }

    @Override
    public Map<PaymentId, Set<String>> takenBack(Viewer viewer, Set<PaymentId> payments) {
        var row = PAYMENT_DECISION_VIEW;
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql
                                .select(row.PAYMENT_ID, row.DOCUMENT_ID)
                                .from(row)
                                .where(
                                        row.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .and(row.KIND.eq(Kind.MATCH_ORDERED.name()))
                                .and(Confinement.ofHouse(viewer))
                                .groupBy(row.PAYMENT_ID, row.DOCUMENT_ID)
                                .having(sum(row.AMOUNT_MINOR).le(BigDecimal.ZERO))
                                .and(boolOr(row.AMOUNT_MINOR.gt(0L)))
                                .orderBy(row.PAYMENT_ID, row.DOCUMENT_ID)
                                .fetch()
                                .stream()
                                .collect(
                                        Collectors.groupingBy(
                                                each -> new PaymentId(each.value1()),
                                                Collectors.mapping(
                                                        each -> each.value2(),
                                                        Collectors.toUnmodifiableSet()))));
    }

    private static OpenInvoice invoice(InvoiceViewRecord row, boolean isFee) {
        return new OpenInvoice(
                new InvoiceId(row.getInvoiceId()),
                row.getDocumentId(),
                row.getNumber(),
                Money.ofMinor(row.getBalanceMinor(), new Currency(row.getCurrency())),
                row.getIssuedOn(),
                row.getDueOn(),
                isFee ? Claim.LATE_FEE : Claim.PRINCIPAL);
    }

    private static Collection<UUID> values(Set<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }
}
