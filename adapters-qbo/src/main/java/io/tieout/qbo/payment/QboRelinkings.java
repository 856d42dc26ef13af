package io.tieout.qbo.payment;

import static io.tieout.qbo.client.Records.money;

import io.tieout.application.accounting.Operation.Work.RelinkPayment;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.payment.Relinking.Line;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Urgency;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Has payments pay other documents than they do. The payment is read first: what it pays is changed
 * only if it pays exactly what it did when the change was ordered.
 */
public final class QboRelinkings {

    private final QboClient client;

    public QboRelinkings(QboClient client) {
        this.client = client;
    }

    /** What became of an order. */
    public sealed interface Attempt {

        /** It pays what was ordered. */
        record Landed(JsonNode payment) implements Attempt {}

        /** It does not: somebody made this of it meanwhile. */
        record Changed(JsonNode payment) implements Attempt {}

        /** It does not: somebody deleted the payment. */
        record Gone() implements Attempt {}

        /** It does not, and pays what it paid. */
        record Untouched(JsonNode payment) implements Attempt {}
    }

    /** Changes what it pays; the same request id again changes nothing more. */
    public QboAnswer<Attempt> relink(String requestId, RelinkPayment work) {
        return look(work)
                .then(found ->
                        found instanceof Attempt.Untouched(var payment)
                                ? write(requestId, work, payment, true)
                                : new Good<>(found));
    }

    /** whether it pays what was ordered, without writing anything */
    public QboAnswer<Attempt> look(RelinkPayment work) {
        var answer =
                client.send(new QboCall.Read(Urgency.DOCUMENT, "payment", work.documentId()))
                        .map(envelope -> envelope.path("Payment"));
        return ruleOf(answer) == Rule.NOT_FOUND
                ? new Good<>(new Attempt.Gone())
                : answer.map(payment -> judge(payment, work));
    }

    private static Attempt judge(JsonNode payment, RelinkPayment work) {
        Money received = money(payment, "TotalAmt", work.money().currency());
        Relinking order = work.relinking();
        List<Line> paid = paid(payment, received);
        if (!received.equals(work.money())) {
            return new Attempt.Changed(payment);
        }
        if (order.startsFrom(paid)) {
            return new Attempt.Untouched(payment);
        }
        return order.endsWith(paid) ? new Attempt.Landed(payment) : new Attempt.Changed(payment);
    }

    private static List<Line> paid(JsonNode payment, Money received) {
        return LinkedDocuments.of(payment, received).paid().stream()
                .map(QboRelinkings::line)
                .toList();
    }

    private static Line line(SeenPart part) {
        return new Line(part.externalDocumentId(), part.amount());
    }

    /** somebody may have touched the payment since it was read: then all is looked at anew, once */
    private QboAnswer<Attempt> write(
            String requestId, RelinkPayment work, JsonNode payment, boolean mayLookAgain) {
        // A refusal might be remembered with its request id: another version is another request.
        var id = requestId + "v" + Records.text(payment, "SyncToken");
        var body = RelinkingBody.of(payment, work);
        var answer =
                client.send(new QboCall.Write(Urgency.DOCUMENT, "payment", "update", id, body));
        if (mayLookAgain && ruleOf(answer) == Rule.STALE_VERSION) {
            return look(work)
                    .then(found ->
                            found instanceof Attempt.Untouched(var again)
                                    ? write(requestId, work, again, false)
                                    : new Good<>(found));
        }
        return answer.map(envelope -> new Attempt.Landed(envelope.path("Payment")));
    }

    private static Rule ruleOf(QboAnswer<?> answer) {
        return answer instanceof Failed<?>(Refused refused) ? refused.rule() : Rule.OTHER;
    }
}
