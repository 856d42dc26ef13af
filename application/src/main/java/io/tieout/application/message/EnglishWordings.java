package io.tieout.application.message;

import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;

/** What messages say in English until a tenant says it in its own words. */
final class EnglishWordings {

    private EnglishWordings() {}

    static Wording of(MessageKind kind) {
        return switch (kind) {
            case REMINDER ->
                    new Wording(
                            "Reminder: {{amountDue}} overdue since {{oldestDue}}",
                            """
                            Dear {{customer}},

                            perhaps it escaped your notice: the payment below was due on {{oldestDue}} \
                            and has not reached us yet.

                            {{invoices}}

                            Total due: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}If you have paid in the last few days, please disregard this \
                            message. If something about the invoice is not right, just tell us.

                            Kind regards
                            {{sender}}
                            """);
            case SECOND_REMINDER ->
                    new Wording(
                            "Second reminder: {{amountDue}} still overdue",
                            """
                            Dear {{customer}},

                            we wrote to you before about the amount below. It has been due for \
                            {{daysOverdue}} days, and we have not received it.

                            {{invoices}}

                            Total due: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}Please pay now, or tell us when we may expect your payment or \
                            what holds it up.

                            Kind regards
                            {{sender}}
                            """);
            case FEE_NOTICE ->
                    new Wording(
                            "Please pay {{amountDue}} by {{deadline}} to avoid a late fee",
                            """
                            Dear {{customer}},

                            the amount below is overdue. If it is paid by {{deadline}}, no late fee is \
                            charged. After that day we charge the late fee that your invoice states.

                            {{invoices}}

                            Total due: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}If you dispute the invoice, please tell us before that day.

                            Kind regards
                            {{sender}}
                            """);
            case RESTRICTION_NOTICE ->
                    new Wording(
                            "Your access will be restricted after {{deadline}}",
                            """
                            Dear {{customer}},

                            despite our reminders the amount below is still unpaid. Unless we receive it \
                            by {{deadline}}, your account will be restricted: you will be able to read \
                            your data, but not to change it. Access returns once the payment arrives.

                            {{invoices}}

                            Total due: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}If you cannot pay the whole amount now, please call us: we can \
                            agree on a date or on instalments.

                            Kind regards
                            {{sender}}
                            """);
            case FINAL_NOTICE ->
                    new Wording(
                            "Final notice: {{amountDue}} payable by {{deadline}}",
                            """
                            Dear {{customer}},

                            this is our final notice. The amount below has been due for {{daysOverdue}} \
                            days. If it is not paid by {{deadline}}, we will take the further steps that \
                            our agreement provides for, without writing again.

                            {{invoices}}

                            Total due: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}If you dispute the claim or cannot pay, please tell us before \
                            that day.

                            Kind regards
                            {{sender}}
                            """);
            case PAYMENT_RECEIVED ->
                    new Wording(
                            "We received your payment of {{amountPaid}}",
                            """
                            Dear {{customer}},

                            thank you: your payment of {{amountPaid}} has arrived.

                            {{#invoices}}Still open:

                            {{invoices}}

                            {{/invoices}}Kind regards
                            {{sender}}
                            """);
            case OWNER_ALERT ->
                    new Wording(
                            "{{reference}}: {{amountDue}} overdue for {{daysOverdue}} days",
                            """
                            {{customer}} ({{reference}}) owes {{amountDue}}. The oldest invoice was due on \
                            {{oldestDue}}, {{daysOverdue}} days ago.

                            {{invoices}}

                            {{#hold}}Do not contact the customer: {{hold}} is recorded, and the law forbids it.{{/hold}}\
                            {{^hold}}A call may help: ask whether something about the invoices is disputed, and \
                            note a dispute or a promise to pay in Tieout.{{/hold}}
                            """);
        };
    }
}
