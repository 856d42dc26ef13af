package io.tieout.qbo.refund;

import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundDocument.VoidedPayment;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.mark.MarkedDocuments;
import io.tieout.qbo.payment.QboRefundLinks;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Payments as far as money goes back: what is left of them, what they link, and their void. */
public final class QboPaymentLinks {

    private final QboClient client;
    private final MarkedDocuments payments;
    private final MarkedDocuments credits;
    private final MarkedDocuments accounts;
    private final QboRefundLinks applications;

    public QboPaymentLinks(QboClient client) {
        this.client = client;
        this.payments = new MarkedDocuments(client, "Payment");
        this.credits = new MarkedDocuments(client, "CreditMemo");
        this.accounts = new MarkedDocuments(client, "Account");
        this.applications = new QboRefundLinks(client);
    }

    /**
     * why the books cannot give back what an expense is to give back; empty if they can
     *
     * <p>Looked at just before anything is written, because others work in the books too.
     */
    public QboAnswer<String> obstacle(Expense expense) {
        var currency = expense.amount().currency();
        String id = expense.given().externalId();
        return switch (expense.gives()) {
            case CREDIT_MEMO ->
                    credits.read(id)
                            .map(memo ->
                                    less(
                                            "credit memo " + id,
                                            money(memo, "RemainingCredit", currency),
                                            expense));
            case PAYMENT_REST ->
                    payments.read(id)
                            .map(payment ->
                                    less(
                                            "payment " + id,
                                            money(payment, "UnappliedAmt", currency),
                                            expense));
            case WHOLE_PAYMENT, PART_OF_PAYMENT ->
                    payments.read(id).then(payment -> obstacleToChargeBack(payment, expense));
        };
    }

    private static String less(String what, Money left, Expense expense) {
        return expense.amount().exceeds(left)
                ? what
                        + " has "
                        + left
                        + " left in the books, and "
                        + expense.amount()
                        + " was to go back"
                : "";
    }

    private QboAnswer<String> obstacleToChargeBack(JsonNode payment, Expense expense) {
        var currency = expense.amount().currency();
        String less =
                less(
                        "payment " + text(payment, "Id"),
                        expense.gives() == Given.PART_OF_PAYMENT
                                ? PartTakenBack.left(payment, currency)
                                : money(payment, "TotalAmt", currency),
                        expense);
        if (!less.isEmpty()) {
            return new Good<>(less);
        }
        boolean isFromWhereItLies =
                reference(payment, "DepositToAccountRef").equals(expense.from().id());
        return isFromWhereItLies
                ? new Good<>("")
                : isUndeposited(payment)
                        .map(undeposited ->
                                undeposited
                                        ? "the payment is not deposited yet, so no bank account"
                                                + " held its money"
                                        : "");
    }

    /** why a payment cannot be voided; empty if it can */
    public QboAnswer<String> obstacle(VoidedPayment voided) {
        return payments.read(voided.payment().externalId())
                .then(payment ->
                        isVoid(payment)
                                ? new Good<>("")
                                : isUndeposited(payment)
                                        .map(undeposited ->
                                                undeposited
                                                        ? ""
                                                        : "its money was deposited already"));
    }

    /** money that no bank account holds yet: it lies in Undeposited Funds and in no deposit */
    private QboAnswer<Boolean> isUndeposited(JsonNode payment) {
        boolean isInDeposit =
                payment.path("LinkedTxn").values().stream()
                        .anyMatch(link -> textOrEmpty(link, "TxnType").equals("Deposit"));
        return isInDeposit
                ? new Good<>(false)
                : accounts.read(reference(payment, "DepositToAccountRef"))
                        .map(account ->
                                textOrEmpty(account, "AccountSubType").equals("UndepositedFunds"));
    }

    /** Links an expense that landed to what it gives back; one that is linked stays so. */
    public QboAnswer<JsonNode> link(
            String requestId, RefundId refund, Expense expense, String expenseId) {
        return switch (expense.gives()) {
            case CREDIT_MEMO -> applications.link(requestId, refund, expense, expenseId);
            case PAYMENT_REST ->
                    change(
                            requestId,
                            expense,
                            expenseId,
                            payment -> PaymentChange.adding(payment, expense.amount(), expenseId));
            case WHOLE_PAYMENT ->
                    change(
                            requestId,
                            expense,
                            expenseId,
                            payment ->
                                    PaymentChange.replacing(payment, expense.amount(), expenseId));
            case PART_OF_PAYMENT ->
                    change(
                            requestId,
                            expense,
                            expenseId,
                            payment -> PartTakenBack.of(payment, expense.amount(), expenseId));
        };
    }

    /** a payment that somebody changed since it was read is read again once (Q9) */
    private QboAnswer<JsonNode> change(
            String requestId,
            Expense expense,
            String expenseId,
            Function<JsonNode, PaymentChange> change) {
        QboAnswer<JsonNode> answer = changeAsRead(requestId, expense, expenseId, change);
        return ruleOf(answer) == Rule.STALE_VERSION
                ? changeAsRead(requestId, expense, expenseId, change)
                : answer;
    }

    private QboAnswer<JsonNode> changeAsRead(
            String requestId,
            Expense expense,
            String expenseId,
            Function<JsonNode, PaymentChange> change) {
        return payments.read(expense.given().externalId())
                .then(payment ->
                        PaymentChange.links(payment, expenseId)
                                ? new Good<>(payment)
                                : write(requestId + "l", "update", change.apply(payment), payment));
    }

    /** Voids a payment; one that is void already stays so. */
    public QboAnswer<JsonNode> voidPayment(String requestId, VoidedPayment voided) {
        QboAnswer<JsonNode> answer = voidAsRead(requestId, voided);
        return ruleOf(answer) == Rule.STALE_VERSION ? voidAsRead(requestId, voided) : answer;
    }

    private QboAnswer<JsonNode> voidAsRead(String requestId, VoidedPayment voided) {
        return payments.read(voided.payment().externalId())
                .then(payment ->
                        isVoid(payment)
                                ? new Good<>(payment)
                                : write(
                                        requestId,
                                        "void",
                                        new PaymentVersion(
                                                text(payment, "Id"), text(payment, "SyncToken")),
                                        payment));
    }

    /** the payment as it stands, if it is void already */
    public QboAnswer<Optional<JsonNode>> voided(VoidedPayment voided) {
        return payments.read(voided.payment().externalId())
                .map(payment -> isVoid(payment) ? Optional.of(payment) : Optional.empty());
    }

    private QboAnswer<JsonNode> write(
            String requestId, String operation, Object body, JsonNode payment) {
        // A refusal might be remembered with its request id: another version is another request.
        var id = requestId + "v" + text(payment, "SyncToken");
        return client.send(new QboCall.Write(Urgency.DOCUMENT, "payment", operation, id, body))
                .map(envelope -> envelope.path("Payment"));
    }

    private static boolean isVoid(JsonNode payment) {
        return payment.path("Line").isEmpty()
                && textOrEmpty(payment, "PrivateNote").startsWith("Voided");
    }

    private static Rule ruleOf(QboAnswer<?> answer) {
        return answer instanceof Failed<?>(Refused refused) ? refused.rule() : Rule.OTHER;
    }
}
