package io.tieout.application.message;

import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;

/** What messages say in German until a tenant says it in its own words. */
final class GermanWordings {

    private GermanWordings() {}

    static Wording of(MessageKind kind) {
        return switch (kind) {
            case REMINDER ->
                    new Wording(
                            "Zahlungserinnerung: {{amountDue}} seit dem {{oldestDue}} offen",
                            """
                            Guten Tag {{customer}},

                            sicher haben Sie es nur \u00fcbersehen: Der unten stehende Betrag war am \
                            {{oldestDue}} f\u00e4llig und ist bei uns noch nicht eingegangen.

                            {{invoices}}

                            Offener Betrag: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}Sollten Sie in den letzten Tagen bezahlt haben, betrachten Sie \
                            diese Nachricht bitte als gegenstandslos. Wenn etwas an der Rechnung nicht \
                            stimmt, sagen Sie uns bitte Bescheid.

                            Mit freundlichen Gr\u00fc\u00dfen
                            {{sender}}
                            """);
            case SECOND_REMINDER ->
                    new Wording(
                            "Zweite Zahlungserinnerung: {{amountDue}} weiterhin offen",
                            """
                            Guten Tag {{customer}},

                            wegen des unten stehenden Betrags haben wir Ihnen bereits geschrieben. Er ist \
                            seit {{daysOverdue}} Tagen f\u00e4llig und noch nicht eingegangen.

                            {{invoices}}

                            Offener Betrag: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}Bitte zahlen Sie jetzt, oder teilen Sie uns mit, wann wir mit \
                            Ihrer Zahlung rechnen k\u00f6nnen oder was ihr entgegensteht.

                            Mit freundlichen Gr\u00fc\u00dfen
                            {{sender}}
                            """);
            case FEE_NOTICE ->
                    new Wording(
                            "Bitte zahlen Sie {{amountDue}} bis zum {{deadline}}",
                            """
                            Guten Tag {{customer}},

                            der unten stehende Betrag ist \u00fcberf\u00e4llig. Wenn er bis zum \
                            {{deadline}} eingeht, entstehen Ihnen keine weiteren Kosten. Danach \
                            berechnen wir die auf der Rechnung genannten Verzugskosten.

                            {{invoices}}

                            Offener Betrag: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}Wenn Sie die Rechnung beanstanden, teilen Sie uns das bitte vor \
                            diesem Tag mit.

                            Mit freundlichen Gr\u00fc\u00dfen
                            {{sender}}
                            """);
            case RESTRICTION_NOTICE ->
                    new Wording(
                            "Ihr Zugang wird nach dem {{deadline}} eingeschr\u00e4nkt",
                            """
                            Guten Tag {{customer}},

                            trotz unserer Erinnerungen ist der unten stehende Betrag noch offen. Wenn er \
                            nicht bis zum {{deadline}} eingeht, schr\u00e4nken wir Ihren Zugang ein: Sie \
                            k\u00f6nnen Ihre Daten dann weiterhin lesen, aber nicht mehr \u00e4ndern. \
                            Mit dem Zahlungseingang wird der Zugang wieder freigegeben.

                            {{invoices}}

                            Offener Betrag: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}Wenn Sie den Betrag nicht auf einmal zahlen k\u00f6nnen, rufen \
                            Sie uns bitte an: Wir k\u00f6nnen einen Termin oder Raten vereinbaren.

                            Mit freundlichen Gr\u00fc\u00dfen
                            {{sender}}
                            """);
            case FINAL_NOTICE ->
                    new Wording(
                            "Letzte Mahnung: {{amountDue}} zahlbar bis zum {{deadline}}",
                            """
                            Guten Tag {{customer}},

                            dies ist unsere letzte Mahnung. Der unten stehende Betrag ist seit \
                            {{daysOverdue}} Tagen f\u00e4llig. Geht er nicht bis zum {{deadline}} ein, \
                            leiten wir ohne weitere Ank\u00fcndigung die vertraglich vorgesehenen \
                            Schritte ein.

                            {{invoices}}

                            Offener Betrag: {{amountDue}}

                            {{#payLink}}{{payLink}}

                            {{/payLink}}Wenn Sie die Forderung bestreiten oder nicht zahlen k\u00f6nnen, \
                            melden Sie sich bitte vor diesem Tag bei uns.

                            Mit freundlichen Gr\u00fc\u00dfen
                            {{sender}}
                            """);
            case PAYMENT_RECEIVED ->
                    new Wording(
                            "Ihre Zahlung von {{amountPaid}} ist eingegangen",
                            """
                            Guten Tag {{customer}},

                            vielen Dank: Ihre Zahlung von {{amountPaid}} ist bei uns eingegangen.

                            {{#invoices}}Noch offen:

                            {{invoices}}

                            {{/invoices}}Mit freundlichen Gr\u00fc\u00dfen
                            {{sender}}
                            """);
            case OWNER_ALERT ->
                    new Wording(
                            "{{reference}}: {{amountDue}} seit {{daysOverdue}} Tagen offen",
                            """
                            {{customer}} ({{reference}}) schuldet {{amountDue}}. Die \u00e4lteste Rechnung \
                            war am {{oldestDue}} f\u00e4llig, vor {{daysOverdue}} Tagen.

                            {{invoices}}

                            {{#hold}}Nehmen Sie keinen Kontakt auf: {{hold}} ist vermerkt, und das Gesetz \
                            verbietet es.{{/hold}}\
                            {{^hold}}Ein Anruf kann helfen: Fragen Sie, ob etwas an den Rechnungen strittig ist, \
                            und halten Sie Einwand oder Zahlungszusage in Tieout fest.{{/hold}}
                            """);
        };
    }
}
