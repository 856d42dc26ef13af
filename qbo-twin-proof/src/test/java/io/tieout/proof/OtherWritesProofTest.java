package io.tieout.proof;

import static io.tieout.qbo.fake.World.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.intuit.ipp.data.CreditMemo;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.Department;
import com.intuit.ipp.data.Item;
import com.intuit.ipp.data.ItemTypeEnum;
import com.intuit.ipp.data.JournalEntry;
import com.intuit.ipp.data.Payment;
import com.intuit.ipp.data.PostingTypeEnum;
import io.tieout.application.account.linking.CustomerOrders.CustomerOrder;
import io.tieout.application.account.upkeep.CustomerSyncs.CustomerSync;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.qbo.fake.World;
import io.tieout.qbo.worker.RealmWorkers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the adapter writes beside invoices is in Intuit's words too. */
final class OtherWritesProofTest {

    private static final UUID ID = new UUID(3, 1);
    private static final CreditMemoId MEMO = new CreditMemoId(ID);

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aCustomerIsCreatedInIntuitsWords() {
        var account = new AccountId(ID);
        world.customerOrders.order(orderOf(account));

        world.awaitState(world.queue(1, new Work.CreateCustomer(account)), State.DONE);

        Customer read = (Customer) IntuitClasses.read("Customer", sent("customer"));
        assertThat(read.getDisplayName()).isEqualTo("New Customer");
        assertThat(read.getPrimaryEmailAddr().getAddress()).isEqualTo("ap@new.example");
        assertThat(read.getBillAddr().getPostalCode()).isEqualTo("10001");
    }

    @Test
    void aCustomerIsChangedInIntuitsWords() {
        var account = new AccountId(ID);
        world.customerSyncs.stand(dueOf(account));

        world.awaitState(world.queue(1, new Work.UpdateCustomer(account)), State.DONE);

        Customer read = (Customer) IntuitClasses.read("Customer", sent("customer"));
        assertThat(read.isSparse()).isTrue();
        assertThat(read.getSyncToken()).isEqualTo("0");
        assertThat(read.getDisplayName()).isEqualTo("New Customer");
        assertThat(read.getResaleNum()).isEqualTo("12-3456789");
        assertThat(read.getBillAddr().getPostalCode()).isEqualTo("10001");
    }

    @Test
    void anItemAClassAndADepartmentAreMadeInIntuitsWords() {
        String account = world.twin.all("Item").getFirst().at("/IncomeAccountRef/value").asString();
        world.awaitState(
                world.queue(
                        1,
                        new Work.CreateRecord(
                                word(MappedWord.Kind.PRODUCT),
                                new NewRecord("Seats", "A seat", new Target(account, "")))),
                State.DONE);
        world.awaitState(
                world.queue(
                        2,
                        new Work.CreateRecord(
                                word(MappedWord.Kind.CLASS),
                                new NewRecord("North", "", Target.none()))),
                State.DONE);
        world.awaitState(
                world.queue(
                        3,
                        new Work.CreateRecord(
                                word(MappedWord.Kind.DEPARTMENT),
                                new NewRecord("Oulu", "", Target.none()))),
                State.DONE);

        Item item = (Item) IntuitClasses.read("Item", sent("item"));
        assertThat(item.getType()).isEqualTo(ItemTypeEnum.SERVICE);
        assertThat(item.getIncomeAccountRef().getValue()).isEqualTo(account);
        com.intuit.ipp.data.Class made =
                (com.intuit.ipp.data.Class) IntuitClasses.read("Class", sent("class"));
        assertThat(made.getName()).isEqualTo("North");
        Department department = (Department) IntuitClasses.read("Department", sent("department"));
        assertThat(department.getName()).isEqualTo("Oulu");
    }

    private static MappedWord word(MappedWord.Kind kind) {
        return new MappedWord(World.CONNECTION, kind, "seats");
    }

    @Test
    void aCreditMemoIsPushedInIntuitsWords() {
        pushCredit(1);

        CreditMemo read = (CreditMemo) IntuitClasses.read("CreditMemo", sent("creditmemo"));
        assertThat(read.getDocNumber()).isEqualTo("CM-1");
        assertThat(read.getLine()).hasSize(1);
        assertThat(read.getLine().getFirst().getAmount()).isEqualByComparingTo("100");
    }

    @Test
    void aCreditMemoIsRestoredInIntuitsWords() {
        DocumentLink landed = pushCredit(1);
        var work =
                new Work.RestoreDocument(
                        Holder.of(MEMO), landed.externalId(), "0", false, world.document("CM-1"));

        world.awaitState(world.queue(2, work), State.DONE);

        CreditMemo read = (CreditMemo) IntuitClasses.read("CreditMemo", sentLast("creditmemo"));
        assertThat(read.getId()).isEqualTo(landed.externalId());
        assertThat(read.getSyncToken()).isEqualTo("0");
        assertThat(read.isSparse()).isTrue();
        assertThat(read.getLine()).hasSize(1);
    }

    @Test
    void anApplicationIsPushedInIntuitsWords() {
        DocumentLink credit = pushCredit(1);
        world.awaitState(world.queuePush(2), State.DONE);
        DocumentLink charge =
                world.commands.sent(RecordInvoicePushed.class).getFirst().landing().document();
        var application =
                new CreditApplication(
                        new UUID(3, 2),
                        World.invoice(2),
                        customer(),
                        credit,
                        charge,
                        Money.ofMinor(10_000, USD),
                        LocalDate.of(2026, 3, 2));

        world.awaitState(world.queue(3, new Work.ApplyCredit(MEMO, application)), State.DONE);

        Payment read = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(read.getTotalAmt()).isEqualByComparingTo("0");
        assertThat(read.getLine()).hasSize(2);
    }

    @Test
    void aMatchIsPushedInIntuitsWords() {
        world.awaitState(world.queuePush(2), State.DONE);
        DocumentLink charge =
                world.commands.sent(RecordInvoicePushed.class).getFirst().landing().document();
        JsonNode payment =
                world.twin.book(
                        "Payment",
                        "{\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":100}"
                                .formatted(customer().externalId()));
        String id = text(payment, "Id");
        Money hundred = Money.ofMinor(10_000, USD);
        var relinking =
                new Relinking(
                        ID, List.of(), List.of(new Relinking.Line(charge.externalId(), hundred)));

        world.awaitState(
                world.queue(3, new Work.RelinkPayment(new PaymentId(ID), id, hundred, relinking)),
                State.DONE);

        Payment read = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(read.isSparse()).isTrue();
        assertThat(read.getSyncToken()).isEqualTo("0");
        assertThat(read.getTotalAmt()).isEqualByComparingTo("100");
        assertThat(read.getLine()).hasSize(1);
        assertThat(read.getLine().getFirst().getLinkedTxn().getFirst().getTxnType())
                .isEqualTo("Invoice");
    }

    @Test
    void aRecordedPaymentIsBookedInIntuitsWords() {
        world.awaitState(world.queuePush(2), State.DONE);
        DocumentLink charge =
                world.commands.sent(RecordInvoicePushed.class).getFirst().landing().document();
        String account = undepositedFunds();
        var booking =
                new Booking(
                        customer(),
                        new Target(account, "Clearing"),
                        Money.ofMinor(10_000, USD),
                        LocalDate.of(2026, 3, 2),
                        "ch_1",
                        List.of(
                                new Booking.Line(
                                        World.invoice(2),
                                        charge,
                                        LocalDate.of(2026, 3, 1),
                                        Money.ofMinor(4_000, USD))));

        world.awaitState(
                world.queue(3, new Work.CreatePayment(new RecordedPaymentId(ID), booking)),
                State.DONE);

        Payment read = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(read.getTotalAmt()).isEqualByComparingTo("100");
        assertThat(read.getPaymentRefNum()).isEqualTo("ch_1");
        assertThat(read.getDepositToAccountRef().getValue()).isEqualTo(account);
        assertThat(read.getLine()).hasSize(1);
        assertThat(world.commands.sent(RecordPaymentSeen.class).getLast().mark()).contains(ID);
    }

    @Test
    void theEntryOfAMonthIsPostedInIntuitsWords() {
        var agreement = new AgreementId(ID);
        LocalDate lastOn = LocalDate.of(2026, 2, 28);
        String account = undepositedFunds();
        ExportedEntry entry = earned(account, lastOn);

        world.awaitState(world.queue(3, new Work.PostEntry(agreement, lastOn, entry)), State.DONE);

        JournalEntry read = (JournalEntry) IntuitClasses.read("JournalEntry", sent("journalentry"));
        assertThat(read.getDocNumber()).isEqualTo("RR202602-1");
        assertThat(read.getLine()).hasSize(2);
        var debit = read.getLine().getFirst().getJournalEntryLineDetail();
        assertThat(debit.getPostingType()).isEqualTo(PostingTypeEnum.DEBIT);
        assertThat(debit.getAccountRef().getValue()).isEqualTo(account);
        assertThat(debit.getEntity().getEntityRef().getValue()).isEqualTo(customer().externalId());
        var landed = world.commands.sent(RecordEntryLanded.class).getLast();
        assertThat(landed.agreement()).isEqualTo(agreement);
        assertThat(world.twin.all("JournalEntry"))
                .extracting(posted -> posted.path("Id").asString())
                .containsExactly(landed.document().externalId());
    }

    @Test
    void theEntryOfAMonthIsRestoredInIntuitsWords() {
        var agreement = new AgreementId(ID);
        LocalDate lastOn = LocalDate.of(2026, 2, 28);
        ExportedEntry entry = earned(undepositedFunds(), lastOn);
        world.awaitState(world.queue(3, new Work.PostEntry(agreement, lastOn, entry)), State.DONE);
        String document =
                world.commands.sent(RecordEntryLanded.class).getLast().document().externalId();
        var work = new Work.RestoreEntry(Holder.of(agreement, lastOn), document, "0", false, entry);

        world.awaitState(world.queue(4, work), State.DONE);

        JournalEntry read =
                (JournalEntry) IntuitClasses.read("JournalEntry", sentLast("journalentry"));
        assertThat(read.getId()).isEqualTo(document);
        assertThat(read.getSyncToken()).isEqualTo("0");
        assertThat(read.isSparse()).isTrue();
        assertThat(read.getLine()).hasSize(2);
    }

    private ExportedEntry earned(String account, LocalDate lastOn) {
        Money earned = Money.ofMinor(10_192, USD);
        return new ExportedEntry(
                customer(),
                "RR202602-1",
                lastOn,
                "Revenue of 2026-02 under D-1",
                List.of(
                        entryLine(Side.DEBIT, account, earned),
                        entryLine(Side.CREDIT, income(), earned)));
    }

    private static ExportedEntry.Line entryLine(Side side, String account, Money amount) {
        return new ExportedEntry.Line(side, new Target(account, "Account"), amount, Target.none());
    }

    private String income() {
        return world.twin.all("Account").stream()
                .filter(account -> account.path("AccountType").asString().equals("Income"))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }

    private String undepositedFunds() {
        return world.twin.all("Account").stream()
                .filter(account ->
                        account.path("AccountType").asString().equals("Other Current Asset"))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }

    /** returns the credit memo as it stands in the books */
    private DocumentLink pushCredit(int number) {
        var document = new CreditMemoDocument(World.invoice(9), world.document("CM-" + number));
        world.awaitState(world.queue(number, new Work.PushCreditMemo(MEMO, document)), State.DONE);
        return world.commands.sent(RecordCreditMemoPushed.class).getFirst().landing().document();
    }

    private DocumentLink customer() {
        return new DocumentLink(World.CONNECTION, world.customer.path("Id").asString());
    }

    private static CustomerOrder orderOf(AccountId account) {
        return new CustomerOrder(
                account,
                known("New Customer"),
                known("ap@new.example"),
                new Contact(
                        known("+1 212 555 0101"),
                        known(""),
                        new PostalAddress(
                                known("1 Main St"),
                                known("New York"),
                                known("NY"),
                                known("10001"),
                                known("USA"))),
                USD.code());
    }

    /** everything of the account is due */
    private CustomerSync dueOf(AccountId account) {
        CustomerOrder order = orderOf(account);
        var ours =
                new Card(
                        order.displayName(),
                        order.email(),
                        order.contact().phone(),
                        order.contact().billingAddress(),
                        known("12-3456789"));
        var accord =
                new Accord(
                        Card.blank(new SubjectId(ID)),
                        0,
                        Set.of(SharedField.values()),
                        Set.of(),
                        Set.of(),
                        true);
        return new CustomerSync(
                account,
                1,
                Optional.of(customer()),
                ours,
                accord,
                "",
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }

    private static Personal known(String value) {
        return new Personal.Known(new SubjectId(ID), value);
    }

    /** the body of the only record of this kind that the adapter wrote */
    private String sent(String endpoint) {
        return posted(endpoint).getFirst();
    }

    private String sentLast(String endpoint) {
        return posted(endpoint).getLast();
    }

    private List<String> posted(String endpoint) {
        return world.twin.calls().stream()
                .filter(call -> text(call, "endpoint").equals(endpoint))
                .filter(call -> text(call, "method").equals("POST"))
                .map(call -> text(call, "body"))
                .toList();
    }

    private static String text(JsonNode call, String property) {
        return call.path(property).asString("");
    }
}
