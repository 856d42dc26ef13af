package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.CONTROLLED_ACT_VIEW;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.MAPPING_VIEW;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_PART_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.standing.OrphanReason;
import io.tieout.application.standing.StaleReason;
import io.tieout.application.standing.StandingViews.Standing;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TwoTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A healthy tenant, made sick in one way at a time. */
class JooqStandingViewsTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final UUID TENANT = TwoTenants.NORTH.value();
    private static final UUID ACCOUNT = new UUID(9, 2);
    private static final UUID INVOICE = new UUID(9, 3);
    private static final UUID PAYMENT = new UUID(9, 4);
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");
    private static final ObservedKind INVOICES = ObservedKind.INVOICE;
    private static final Holder.OfSale LOST = Holder.of(new InvoiceId(new UUID(9, 404)));
    private static final Viewer STAFF = Viewer.system(TwoTenants.NORTH);

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext sql = database.superuser();
    private final JooqStandingViews views = new JooqStandingViews(database.transactions());

    @BeforeEach
    void aHealthyTenant() {
        new JooqConnections(database.transactions())
                .connected(
                        new Connection(
                                BOOKS,
                                TwoTenants.NORTH,
                                "9130",
                                "North",
                                Status.CONNECTED,
                                Optional.empty(),
                                ""));
        account();
        reference();
        invoice();
        profile();
        swept();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHealthyTenantHasNoneOfEither() {
        assertThat(views.orphans(STAFF)).isEmpty();
        assertThat(stale()).isEmpty();
    }

    @Test
    void anotherTenantSeesNoneOfIt() {
        sql.update(ACCOUNTING_REFERENCE).set(ACCOUNTING_REFERENCE.IS_ACTIVE, false).execute();

        assertThat(views.orphans(Viewer.system(TwoTenants.SOUTH))).isEmpty();
    }

    @Test
    void anAccountWhoseCustomerIsInactiveIsAnOrphan() {
        sql.update(ACCOUNTING_REFERENCE).set(ACCOUNTING_REFERENCE.IS_ACTIVE, false).execute();

        assertOrphan(OrphanReason.CUSTOMER_GONE, "account acme, customer 58");
    }

    @Test
    void aLandedInvoiceWhoseDocumentWasDeletedIsAnOrphan() {
        drift("DELETED", NOW);

        assertOrphan(OrphanReason.DOCUMENT_GONE, "invoice INV-1");
    }

    @Test
    void aDocumentUnderOurMarkIsAnOrphanUntilItsRecordIsFoundOrItIsForgotten() {
        var document = new DocumentLink(BOOKS, "999");
        stray(strays -> strays.keep(TwoTenants.NORTH, INVOICES, document, "INV-9", LOST, NOW));
        stray(strays -> strays.keep(TwoTenants.NORTH, INVOICES, document, "INV-8", LOST, NOW));

        assertOrphan(
                OrphanReason.MARK_WITHOUT_RECORD,
                "invoice INV-8 under the mark of " + LOST.value());

        landsAs("999");
        assertThat(views.orphans(STAFF)).isEmpty();

        landsAs("130");
        stray(strays -> strays.forget(TwoTenants.NORTH, INVOICES, document));
        assertThat(views.orphans(STAFF)).isEmpty();
    }

    private void landsAs(String documentId) {
        sql.update(INVOICE_VIEW)
                .set(INVOICE_VIEW.CONNECTION_ID, BOOKS.value())
                .set(INVOICE_VIEW.DOCUMENT_ID, documentId)
                .execute();
    }

    private void stray(Consumer<JooqStrayDocuments> write) {
        var transactions = database.transactions();
        transactions
                .of(TwoTenants.NORTH)
                .write(_ -> {
                    write.accept(new JooqStrayDocuments(transactions));
                    return 1;
                });
    }

    @Test
    void anOperationWhoseInvoiceMovedOnIsAnOrphan() {
        operation("PUSH_INVOICE", INVOICE.toString(), NOW);

        assertOrphan(OrphanReason.OPERATION_LEFT_BEHIND, "PUSH_INVOICE of " + INVOICE);
    }

    @Test
    void aPartOfAPaymentWithoutAHomeIsAnOrphan() {
        payment("INVOICE_NOT_OURS");

        assertOrphan(OrphanReason.PAYMENT_PART_WITHOUT_HOME, "payment 161 of document 999");
    }

    @Test
    void whatSettlesADocumentOfOthersHasAHome() {
        payment("ELSEWHERE");

        assertThat(views.orphans(STAFF)).isEmpty();
    }

    @Test
    void aWordWhoseRecordIsInactiveOrGoneIsAnOrphan() {
        mappedToCustomersId();
        assertOrphan(OrphanReason.WORD_WITHOUT_RECORD, "product 'seats', record 58");

        item("58");
        assertThat(views.orphans(STAFF)).isEmpty();

        sql.update(ACCOUNTING_REFERENCE)
                .set(ACCOUNTING_REFERENCE.IS_ACTIVE, false)
                .where(ACCOUNTING_REFERENCE.KIND.eq("ITEM"))
                .execute();
        assertOrphan(OrphanReason.WORD_WITHOUT_RECORD, "product 'seats', record 58");
    }

    @Test
    void anItemThatBecameAnotherTypeIsAnOrphanUntilItsProductIsMappedAnew() {
        mappedToCustomersId();
        item("58");
        retyped(NOW.plusSeconds(60));
        assertOrphan(OrphanReason.ITEM_RETYPED, "item 'Seats', was Service, is Inventory");

        sql.update(MAPPING_VIEW).set(MAPPING_VIEW.CHANGED_AT, NOW.plusSeconds(120)).execute();
        assertThat(views.orphans(STAFF)).isEmpty();
    }

    @Test
    void anItemThatIsSoldByItsNameIsAnOrphanTooAndOneThatIsNotSoldIsNone() {
        item("21");
        retyped(NOW);
        assertThat(views.orphans(STAFF)).isEmpty();

        sql.update(INVOICE_VIEW)
                .set(INVOICE_VIEW.LINES, JSONB.valueOf("[{\"product\":\"SEATS\"}]"))
                .execute();
        assertOrphan(OrphanReason.ITEM_RETYPED, "item 'Seats', was Service, is Inventory");
    }

    private void retyped(Instant at) {
        sql.update(ACCOUNTING_REFERENCE)
                .set(ACCOUNTING_REFERENCE.FIRST_ITEM_TYPE, "Service")
                .set(ACCOUNTING_REFERENCE.ITEM_TYPE, "Inventory")
                .set(ACCOUNTING_REFERENCE.RETYPED_AT, at)
                .where(ACCOUNTING_REFERENCE.KIND.eq("ITEM"))
                .execute();
    }

    @Test
    void aDocumentOfOthersUnderOurNumberIsAnOrphanUnlessItBearsOurMark() {
        observed("999", "INV-1");
        assertOrphan(OrphanReason.NUMBER_WITHOUT_MARK, "invoice INV-1, document 999");

        var document = new DocumentLink(BOOKS, "999");
        stray(strays -> strays.keep(TwoTenants.NORTH, INVOICES, document, "INV-1", LOST, NOW));
        assertOrphan(
                OrphanReason.MARK_WITHOUT_RECORD,
                "invoice INV-1 under the mark of " + LOST.value());
    }

    @Test
    void theDocumentOfOursAndADocumentWithAnotherNumberAreNoOrphans() {
        observed("999", "INV-2");
        assertThat(views.orphans(STAFF)).isEmpty();

        observed("145", "INV-1");
        landsAs("145");
        sql.update(INVOICE_VIEW).set(INVOICE_VIEW.DOCUMENT_NUMBER, "INV-1").execute();
        assertThat(views.orphans(STAFF)).isEmpty();

        landsAs("146");
        assertOrphan(OrphanReason.NUMBER_WITHOUT_MARK, "invoice INV-1, document 145");
    }

    @Test
    void aCreditMemoOfOthersUnderOurNumberIsAnOrphanToo() {
        sql.insertInto(CREDIT_MEMO_VIEW)
                .set(CREDIT_MEMO_VIEW.TENANT_ID, TENANT)
                .set(CREDIT_MEMO_VIEW.MEMO_ID, new UUID(9, 9))
                .set(CREDIT_MEMO_VIEW.VERSION, 0L)
                .set(CREDIT_MEMO_VIEW.STATUS, "APPROVED")
                .set(CREDIT_MEMO_VIEW.INVOICE_ID, new UUID(9, 8))
                .set(CREDIT_MEMO_VIEW.ACCOUNT_ID, ACCOUNT)
                .set(CREDIT_MEMO_VIEW.NUMBER, "CM-1")
                .set(CREDIT_MEMO_VIEW.CURRENCY, "USD")
                .set(CREDIT_MEMO_VIEW.ISSUED_ON, DAY)
                .set(CREDIT_MEMO_VIEW.LINES, JSONB.valueOf("[]"))
                .set(CREDIT_MEMO_VIEW.POSITIONS, new Integer[0])
                .set(CREDIT_MEMO_VIEW.DISCOUNT_MINOR, 0L)
                .set(CREDIT_MEMO_VIEW.TOTAL_MINOR, 100L)
                .set(CREDIT_MEMO_VIEW.CHARGED_MINOR, 100L)
                .set(CREDIT_MEMO_VIEW.LEFT_MINOR, 100L)
                .set(CREDIT_MEMO_VIEW.MEMO, "")
                .set(CREDIT_MEMO_VIEW.REASON, "never used")
                .set(CREDIT_MEMO_VIEW.APPLIES_ON_LANDING, false)
                .set(CREDIT_MEMO_VIEW.DOCUMENT_NUMBER, "")
                .set(CREDIT_MEMO_VIEW.LAST_PROBLEM, "")
                .set(CREDIT_MEMO_VIEW.MAKERS, new String[0])
                .set(CREDIT_MEMO_VIEW.APPROVED_BY, "ben")
                .set(CREDIT_MEMO_VIEW.DRAFTED_AT, NOW)
                .set(CREDIT_MEMO_VIEW.CHANGED_AT, NOW)
                .execute();
        observed("998", "CM-1");
        assertThat(views.orphans(STAFF)).isEmpty();

        observed("999", "CM-1", "CREDIT_MEMO");
        assertOrphan(OrphanReason.NUMBER_WITHOUT_MARK, "credit memo CM-1, document 999");

        sql.update(CREDIT_MEMO_VIEW).set(CREDIT_MEMO_VIEW.STATUS, "DISCARDED").execute();
        assertThat(views.orphans(STAFF)).isEmpty();
    }

    private void observed(String document, String number) {
        observed(document, number, "INVOICE");
    }

    private void observed(String document, String number, String kind) {
        sql.insertInto(OBSERVED_DOCUMENT_VIEW)
                .set(OBSERVED_DOCUMENT_VIEW.TENANT_ID, TENANT)
                .set(OBSERVED_DOCUMENT_VIEW.OBSERVED_ID, new UUID(8, Long.parseLong(document)))
                .set(OBSERVED_DOCUMENT_VIEW.VERSION, 0L)
                .set(OBSERVED_DOCUMENT_VIEW.KIND, kind)
                .set(OBSERVED_DOCUMENT_VIEW.STATE, "OPEN")
                .set(OBSERVED_DOCUMENT_VIEW.CONNECTION_ID, BOOKS.value())
                .set(OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID, document)
                .set(OBSERVED_DOCUMENT_VIEW.ACCOUNT_ID, ACCOUNT)
                .set(OBSERVED_DOCUMENT_VIEW.CUSTOMER_ID, "58")
                .set(OBSERVED_DOCUMENT_VIEW.NUMBER, number)
                .set(OBSERVED_DOCUMENT_VIEW.ISSUED_ON, DAY)
                .set(OBSERVED_DOCUMENT_VIEW.DUE_ON, DAY)
                .set(OBSERVED_DOCUMENT_VIEW.CURRENCY, "USD")
                .set(OBSERVED_DOCUMENT_VIEW.TOTAL_MINOR, 100L)
                .set(OBSERVED_DOCUMENT_VIEW.BALANCE_MINOR, 100L)
                .set(OBSERVED_DOCUMENT_VIEW.CHANGED_AT, NOW)
                .set(OBSERVED_DOCUMENT_VIEW.OBSERVED_AT, NOW)
                .execute();
    }

    /** the customer of that id is no item */
    private void mappedToCustomersId() {
        sql.insertInto(MAPPING_VIEW)
                .set(MAPPING_VIEW.TENANT_ID, TENANT)
                .set(MAPPING_VIEW.MAPPING_ID, new UUID(9, 5))
                .set(MAPPING_VIEW.VERSION, 1L)
                .set(MAPPING_VIEW.CONNECTION_ID, BOOKS.value())
                .set(MAPPING_VIEW.KIND, "PRODUCT")
                .set(MAPPING_VIEW.WORD, "seats")
                .set(MAPPING_VIEW.WORD_KEY, "seats")
                .set(MAPPING_VIEW.RECORD_ID, "58")
                .set(MAPPING_VIEW.PROPOSED_ID, "")
                .set(MAPPING_VIEW.PROPOSED_NAME, "")
                .set(MAPPING_VIEW.PROPOSED_BY, "")
                .set(MAPPING_VIEW.CHANGED_BY, "ben")
                .set(MAPPING_VIEW.CHANGED_AT, NOW)
                .execute();
    }

    @Test
    void anInvoiceSubmittedForMoreThanAWeekIsStale() {
        invoiceIs("SUBMITTED", NOW.minusSeconds(8 * 86_400));

        assertStale(StaleReason.INVOICE_UNDECIDED, "invoice INV-1");
    }

    @Test
    void anInvoiceApprovedForMoreThanADayIsStale() {
        invoiceIs("APPROVED", NOW.minusSeconds(2 * 86_400));

        assertStale(StaleReason.INVOICE_NOT_LANDED, "invoice INV-1");
    }

    @Test
    void aDivergedLandingNobodyAcceptedIsStale() {
        invoiceIs("PUSHED", NOW.minusSeconds(2 * 86_400));
        sql.update(INVOICE_VIEW)
                .set(INVOICE_VIEW.DIFFERENCES, JSONB.valueOf("[{\"kind\":\"changed\"}]"))
                .execute();

        assertStale(StaleReason.LANDING_UNACCEPTED, "invoice INV-1");
        sql.update(INVOICE_VIEW)
                .set(INVOICE_VIEW.ACCEPTED_BY, "ben")
                .set(INVOICE_VIEW.ACCEPTED_BECAUSE, "agreed")
                .execute();
        assertThat(stale()).isEmpty();
    }

    @Test
    void anOperationThatWaitsForMoreThanAnHourIsStale() {
        operation("REFRESH_REFERENCES", "references", NOW.minusSeconds(3_601));

        assertStale(StaleReason.OPERATION_WAITS, "REFRESH_REFERENCES of references");
    }

    @Test
    void aNoticeUnhandledForLongIsStale() {
        sql.insertInto(NOTICE)
                .set(NOTICE.TENANT_ID, TENANT)
                .set(NOTICE.CONNECTION_ID, BOOKS.value())
                .set(NOTICE.COMPANY_ID, "9130")
                .set(NOTICE.EVENT_ID, "1")
                .set(NOTICE.ENTITY, "payment")
                .set(NOTICE.EXTERNAL_ID, "161")
                .set(NOTICE.OPERATION, "created")
                .set(NOTICE.HAPPENED_AT, NOW)
                .set(NOTICE.RECEIVED_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .execute();

        assertStale(StaleReason.NOTICE_UNHANDLED, "payment 161");
    }

    @Test
    void oldListsAreStale() {
        sql.update(COMPANY_PROFILE)
                .set(COMPANY_PROFILE.READ_AT, NOW.minusSeconds(27 * 3_600))
                .execute();

        assertStale(StaleReason.LISTS_OLD, "the copy of lists and settings");
    }

    @Test
    void anUndecidedDriftIsStale() {
        drift("EDITED", NOW.minusSeconds(2 * 86_400));

        assertStale(StaleReason.DRIFT_UNDECIDED, "invoice INV-1");
    }

    @Test
    void aSweepThatWasMissedIsStale() {
        sql.update(SWEEP_POSITION)
                .set(SWEEP_POSITION.SWEPT_AT, NOW.minusSeconds(46 * 60))
                .execute();

        assertStale(StaleReason.SWEEP_OVERDUE, "changes of Invoice");
    }

    @Test
    void anActNobodyDecidedIsStale() {
        sql.insertInto(CONTROLLED_ACT_VIEW)
                .set(CONTROLLED_ACT_VIEW.TENANT_ID, TENANT)
                .set(CONTROLLED_ACT_VIEW.ACT_ID, new UUID(9, 9))
                .set(CONTROLLED_ACT_VIEW.VERSION, 0L)
                .set(CONTROLLED_ACT_VIEW.STATUS, "ASKED")
                .set(CONTROLLED_ACT_VIEW.KIND, "VOID_INVOICE")
                .set(CONTROLLED_ACT_VIEW.SUBJECT, "INV-1")
                .set(CONTROLLED_ACT_VIEW.ASKED_BY, "ann")
                .set(CONTROLLED_ACT_VIEW.ASKED_AT, NOW.minusSeconds(4 * 86_400))
                .set(CONTROLLED_ACT_VIEW.REASON, "sent twice")
                .set(CONTROLLED_ACT_VIEW.SEEN, JSONB.valueOf("[]"))
                .set(CONTROLLED_ACT_VIEW.ENDED_BY, "")
                .set(CONTROLLED_ACT_VIEW.ENDED_BECAUSE, "")
                .execute();

        assertStale(StaleReason.ACT_UNDECIDED, "VOID_INVOICE of INV-1");
    }

    private void assertOrphan(OrphanReason reason, String subject) {
        assertThat(views.orphans(STAFF))
                .singleElement()
                .extracting(Standing::reason, Standing::subject)
                .containsExactly(reason, subject);
    }

    private void assertStale(StaleReason reason, String subject) {
        assertThat(stale())
                .singleElement()
                .extracting(Standing::reason, Standing::subject)
                .containsExactly(reason, subject);
    }

    private List<Standing> stale() {
        return views.stale(STAFF, NOW, SweepRhythm.USUAL);
    }

    private void account() {
        sql.insertInto(ACCOUNT_VIEW)
                .set(ACCOUNT_VIEW.TENANT_ID, TENANT)
                .set(ACCOUNT_VIEW.ACCOUNT_ID, ACCOUNT)
                .set(ACCOUNT_VIEW.VERSION, 0L)
                .set(ACCOUNT_VIEW.REFERENCE, "acme")
                .set(ACCOUNT_VIEW.SUBJECT_ID, ACCOUNT)
                .set(ACCOUNT_VIEW.NAME_SEALED, "")
                .set(ACCOUNT_VIEW.NAME_HASH, "")
                .set(ACCOUNT_VIEW.EMAIL_SEALED, "")
                .set(ACCOUNT_VIEW.EMAIL_HASH, "")
                .set(ACCOUNT_VIEW.CURRENCY, "USD")
                .set(ACCOUNT_VIEW.TERM_DAYS, 30)
                .set(ACCOUNT_VIEW.ZONE, "UTC")
                .set(ACCOUNT_VIEW.CONNECTION_ID, BOOKS.value())
                .set(ACCOUNT_VIEW.CUSTOMER_ID, "58")
                .set(ACCOUNT_VIEW.OPENED_AT, NOW)
                .execute();
    }

    private void item(String id) {
        sql.insertInto(ACCOUNTING_REFERENCE)
                .set(ACCOUNTING_REFERENCE.TENANT_ID, TENANT)
                .set(ACCOUNTING_REFERENCE.CONNECTION_ID, BOOKS.value())
                .set(ACCOUNTING_REFERENCE.KIND, "ITEM")
                .set(ACCOUNTING_REFERENCE.EXTERNAL_ID, id)
                .set(ACCOUNTING_REFERENCE.NAME_KEY, "seats")
                .set(ACCOUNTING_REFERENCE.NAME, "Seats")
                .set(ACCOUNTING_REFERENCE.CURRENCY, "")
                .set(ACCOUNTING_REFERENCE.IS_ACTIVE, true)
                .execute();
    }

    private void reference() {
        sql.insertInto(ACCOUNTING_REFERENCE)
                .set(ACCOUNTING_REFERENCE.TENANT_ID, TENANT)
                .set(ACCOUNTING_REFERENCE.CONNECTION_ID, BOOKS.value())
                .set(ACCOUNTING_REFERENCE.KIND, "CUSTOMER")
                .set(ACCOUNTING_REFERENCE.EXTERNAL_ID, "58")
                .set(ACCOUNTING_REFERENCE.NAME_KEY, "")
                .set(ACCOUNTING_REFERENCE.NAME, "")
                .set(ACCOUNTING_REFERENCE.NAME_SEALED, new byte[] {1})
                .set(ACCOUNTING_REFERENCE.CURRENCY, "USD")
                .set(ACCOUNTING_REFERENCE.IS_ACTIVE, true)
                .execute();
    }

    private void invoice() {
        sql.insertInto(INVOICE_VIEW)
                .set(INVOICE_VIEW.TENANT_ID, TENANT)
                .set(INVOICE_VIEW.INVOICE_ID, INVOICE)
                .set(INVOICE_VIEW.VERSION, 0L)
                .set(INVOICE_VIEW.STATUS, "PUSHED")
                .set(INVOICE_VIEW.ACCOUNT_ID, ACCOUNT)
                .set(INVOICE_VIEW.NUMBER, "INV-1")
                .set(INVOICE_VIEW.CURRENCY, "USD")
                .set(INVOICE_VIEW.ISSUED_ON, DAY)
                .set(INVOICE_VIEW.DUE_ON, DAY)
                .set(INVOICE_VIEW.MEMO, "")
                .set(INVOICE_VIEW.LINES, JSONB.valueOf("[]"))
                .set(INVOICE_VIEW.DISCOUNT, JSONB.valueOf("{}"))
                .set(INVOICE_VIEW.SUBTOTAL_MINOR, 0L)
                .set(INVOICE_VIEW.DISCOUNT_MINOR, 0L)
                .set(INVOICE_VIEW.TOTAL_MINOR, 0L)
                .set(INVOICE_VIEW.CHARGED_MINOR, 0L)
                .set(INVOICE_VIEW.BALANCE_MINOR, 0L)
                .set(INVOICE_VIEW.DOCUMENT_NUMBER, "")
                .set(INVOICE_VIEW.DOCUMENT_VERSION, "")
                .set(INVOICE_VIEW.LAST_PROBLEM, "")
                .set(INVOICE_VIEW.MAKERS, new String[] {"ann"})
                .set(INVOICE_VIEW.APPROVED_BY, "")
                .set(INVOICE_VIEW.DRAFTED_AT, NOW)
                .set(INVOICE_VIEW.CHANGED_AT, NOW)
                .execute();
    }

    private void invoiceIs(String status, Instant since) {
        sql.update(INVOICE_VIEW)
                .set(INVOICE_VIEW.STATUS, status)
                .set(INVOICE_VIEW.CHANGED_AT, since)
                .execute();
    }

    private void profile() {
        sql.insertInto(COMPANY_PROFILE)
                .set(COMPANY_PROFILE.CONNECTION_ID, BOOKS.value())
                .set(COMPANY_PROFILE.TENANT_ID, TENANT)
                .set(COMPANY_PROFILE.COUNTRY, "US")
                .set(COMPANY_PROFILE.HOME_CURRENCY, "USD")
                .set(COMPANY_PROFILE.IS_MULTI_CURRENCY, false)
                .set(COMPANY_PROFILE.HAS_OWN_NUMBERS, true)
                .set(COMPANY_PROFILE.USES_SALES_TAX, false)
                .set(COMPANY_PROFILE.COMPUTES_SALES_TAX, false)
                .set(COMPANY_PROFILE.APPLIES_CREDITS_ITSELF, false)
                .set(COMPANY_PROFILE.CLASS_TRACKING, "NONE")
                .set(COMPANY_PROFILE.READ_AT, NOW)
                .execute();
    }

    private void swept() {
        sql.insertInto(SWEEP_POSITION)
                .set(SWEEP_POSITION.TENANT_ID, TENANT)
                .set(SWEEP_POSITION.CONNECTION_ID, BOOKS.value())
                .set(SWEEP_POSITION.ENTITY, "Invoice")
                .set(SWEEP_POSITION.THROUGH_AT, NOW)
                .set(SWEEP_POSITION.SWEPT_AT, NOW)
                .execute();
    }

    private void drift(String kind, Instant foundAt) {
        sql.insertInto(DRIFT_VIEW)
                .set(DRIFT_VIEW.TENANT_ID, TENANT)
                .set(DRIFT_VIEW.DRIFT_ID, new UUID(9, 5))
                .set(DRIFT_VIEW.VERSION, 0L)
                .set(DRIFT_VIEW.INVOICE_ID, INVOICE)
                .set(DRIFT_VIEW.STATUS, "OPEN")
                .set(DRIFT_VIEW.DEPARTURE, JSONB.valueOf("{\"kind\":\"" + kind + "\"}"))
                .set(DRIFT_VIEW.FOUND_AT, foundAt)
                .set(DRIFT_VIEW.CHANGED_AT, foundAt)
                .set(DRIFT_VIEW.DECIDED_BY, "")
                .set(DRIFT_VIEW.REASON, "")
                .set(DRIFT_VIEW.LAST_PROBLEM, "")
                .execute();
    }

    private void operation(String kind, String target, Instant queuedAt) {
        sql.insertInto(ACCOUNTING_OPERATION)
                .set(ACCOUNTING_OPERATION.ID, new UUID(9, 6))
                .set(ACCOUNTING_OPERATION.TENANT_ID, TENANT)
                .set(ACCOUNTING_OPERATION.CONNECTION_ID, BOOKS.value())
                .set(ACCOUNTING_OPERATION.KIND, kind)
                .set(ACCOUNTING_OPERATION.TARGET, target)
                .set(ACCOUNTING_OPERATION.PRIORITY, (short) 20)
                .set(ACCOUNTING_OPERATION.STATE, "BLOCKED")
                .set(ACCOUNTING_OPERATION.WORK, JSONB.valueOf("{}"))
                .set(ACCOUNTING_OPERATION.REQUEST_ID, "1")
                .set(ACCOUNTING_OPERATION.QUEUED_AT, queuedAt)
                .set(ACCOUNTING_OPERATION.NEXT_ATTEMPT_AT, queuedAt)
                .execute();
    }

    private void payment(String reason) {
        sql.insertInto(PAYMENT_VIEW)
                .set(PAYMENT_VIEW.TENANT_ID, TENANT)
                .set(PAYMENT_VIEW.PAYMENT_ID, PAYMENT)
                .set(PAYMENT_VIEW.VERSION, 0L)
                .set(PAYMENT_VIEW.CONNECTION_ID, BOOKS.value())
                .set(PAYMENT_VIEW.DOCUMENT_ID, "161")
                .set(PAYMENT_VIEW.REFERENCE, "")
                .set(PAYMENT_VIEW.RECEIVED_ON, DAY)
                .set(PAYMENT_VIEW.CURRENCY, "USD")
                .set(PAYMENT_VIEW.TOTAL_MINOR, 100L)
                .set(PAYMENT_VIEW.CREDIT_MINOR, 0L)
                .set(PAYMENT_VIEW.APPLIED_MINOR, 0L)
                .set(PAYMENT_VIEW.QUEUED_MINOR, 60L)
                .set(PAYMENT_VIEW.REVERSED_MINOR, 0L)
                .execute();
        sql.insertInto(PAYMENT_PART_VIEW)
                .set(PAYMENT_PART_VIEW.TENANT_ID, TENANT)
                .set(PAYMENT_PART_VIEW.PAYMENT_ID, PAYMENT)
                .set(PAYMENT_PART_VIEW.DOCUMENT_ID, "999")
                .set(PAYMENT_PART_VIEW.REASON, reason)
                .set(PAYMENT_PART_VIEW.CURRENCY, "USD")
                .set(PAYMENT_PART_VIEW.QUEUED_MINOR, 60L)
                .execute();
    }
}
