package io.tieout.persistence.credit;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.and;

import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortOrder;

/** Credit memos read from their view; each read is one statement. */
public final class JooqCreditMemoViews implements CreditMemoViews {

    private static final Keyset<LocalDate> NEWEST_FIRST =
            new Keyset<>(
                    "issued",
                    CREDIT_MEMO_VIEW.ISSUED_ON,
                    CREDIT_MEMO_VIEW.MEMO_ID,
                    SortOrder.DESC,
                    LocalDate::parse);

    /** what takes nothing back, so that it may be credited anew */
    private static final List<String> GONE = List.of(Status.DISCARDED.name(), Status.VOIDED.name());

    private final Transactions transactions;

    public JooqCreditMemoViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<CreditMemoView> find(Viewer viewer, CreditMemoId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(CREDIT_MEMO_VIEW)
                                .where(CREDIT_MEMO_VIEW.MEMO_ID.eq(id.value()))
                                .and(Confinement.of(viewer, CREDIT_MEMO_VIEW.ACCOUNT_ID))
                                .fetchOptional(CreditMemoRows::view));
    }

    @Override
    public List<CreditMemoView> findAll(Viewer viewer, Set<CreditMemoId> ids) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(CREDIT_MEMO_VIEW)
                                .where(
                                        CREDIT_MEMO_VIEW.MEMO_ID.in(
                                                ids.stream().map(CreditMemoId::value).toList()))
                                .and(Confinement.of(viewer, CREDIT_MEMO_VIEW.ACCOUNT_ID))
                                .orderBy(CREDIT_MEMO_VIEW.MEMO_ID)
                                .fetch(CreditMemoRows::view));
    }

    @Override
    public Page<CreditMemoView> list(Viewer viewer, CreditMemoFilter filter, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        NEWEST_FIRST.show(
                                NEWEST_FIRST.page(
                                        sql.selectFrom(CREDIT_MEMO_VIEW)
                                                .where(matches(filter))
                                                .and(
                                                        Confinement.of(
                                                                viewer,
                                                                CREDIT_MEMO_VIEW.ACCOUNT_ID)),
                                        page),
                                CreditMemoRows::view));
    }

    private static Condition matches(CreditMemoFilter filter) {
        List<Condition> all = new ArrayList<>();
        filter.account().ifPresent(id -> all.add(CREDIT_MEMO_VIEW.ACCOUNT_ID.eq(id.value())));
        filter.invoice().ifPresent(id -> all.add(CREDIT_MEMO_VIEW.INVOICE_ID.eq(id.value())));
        if (!filter.statuses().isEmpty()) {
            all.add(
                    CREDIT_MEMO_VIEW.STATUS.in(
                            filter.statuses().stream().map(Status::name).toList()));
        }
        return and(all);
    }

    @Override
    public Map<InvoiceId, List<CreditMemoView>> ofInvoices(Viewer viewer, Set<InvoiceId> invoices) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> selectOf(sql, viewer, invoices))
                .stream()
                .collect(groupingBy(memo -> memo.content().invoice(), toList()));
    }

    private static List<CreditMemoView> selectOf(
            DSLContext sql, Viewer viewer, Set<InvoiceId> invoices) {
        var ids = invoices.stream().map(InvoiceId::value).toList();
        return sql.selectFrom(CREDIT_MEMO_VIEW)
                .where(CREDIT_MEMO_VIEW.INVOICE_ID.in(ids))
                .and(Confinement.of(viewer, CREDIT_MEMO_VIEW.ACCOUNT_ID))
                .orderBy(CREDIT_MEMO_VIEW.DRAFTED_AT, CREDIT_MEMO_VIEW.MEMO_ID)
                .fetch(CreditMemoRows::view);
    }

    @Override
    public Optional<CreditMemoId> holderOfNumber(String number) {
        return transactions
                .present()
                .select(CREDIT_MEMO_VIEW.MEMO_ID)
                .from(CREDIT_MEMO_VIEW)
                .where(CREDIT_MEMO_VIEW.NUMBER.eq(number))
                .and(CREDIT_MEMO_VIEW.STATUS.notIn(GONE))
                .fetchOptional(row -> new CreditMemoId(row.value1()));
    }

    /** the invoice's row is locked first, so whoever asks next waits for the transaction's end */
    @Override
    public List<CreditMemoContent> takenOf(InvoiceId invoice, CreditMemoId own) {
        var sql = transactions.present();
        sql.select(INVOICE_VIEW.INVOICE_ID)
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                .forUpdate()
                .execute();
        return sql.selectFrom(CREDIT_MEMO_VIEW)
                .where(CREDIT_MEMO_VIEW.INVOICE_ID.eq(invoice.value()))
                .and(CREDIT_MEMO_VIEW.MEMO_ID.ne(own.value()))
                .and(CREDIT_MEMO_VIEW.STATUS.notIn(GONE))
                .orderBy(CREDIT_MEMO_VIEW.MEMO_ID)
                .fetch(CreditMemoRows::content);
    }

    @Override
    public Optional<CreditMemoId> byDocument(Viewer viewer, String documentId) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(CREDIT_MEMO_VIEW.MEMO_ID)
                                .from(CREDIT_MEMO_VIEW)
                                .where(CREDIT_MEMO_VIEW.DOCUMENT_ID.eq(documentId))
                                .and(Confinement.of(viewer, CREDIT_MEMO_VIEW.ACCOUNT_ID))
                                .fetchOptional(row -> new CreditMemoId(row.value1())));
    }
}
