package io.tieout.graphql.message;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.message.Letter.Rendered;
import io.tieout.application.message.MessageViews.MessageView;
import io.tieout.application.message.Preferences.PreferencesView;
import io.tieout.application.message.Templates.Saved;
import io.tieout.application.message.Templates.TemplateView;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of messages come from. */
public final class MessageWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        messages(wiring);
        stationery(wiring);
        Fields.of("ContactPreferences", PreferencesView.class)
                .field(
                        "remindersTo",
                        said -> Fields.orNull(said.preferences().reminders().readable()))
                .field("owner", said -> Fields.orNull(said.preferences().owner().readable()))
                .field("language", said -> Fields.orNull(said.preferences().language()))
                .field("receivesReminders", said -> !said.preferences().isOptedOut())
                .into(wiring);
        Payload.wire("MessagePreviewPayload", "message", wiring);
        Payload.wire("SaveMessageTemplatePayload", "template", wiring);
        Payload.wire("SetLetterheadPayload", "letterhead", wiring);
        Payload.wire("SetContactPreferencesPayload", "account", wiring);
        Payload.wire("SendMessageAgainPayload", "message", wiring);
    }

    private static void messages(RuntimeWiring.Builder wiring) {
        Fields.of("Message", MessageView.class)
                .field("id", message -> GlobalId.of(message.id()))
                .field("kind", MessageView::kind)
                .field("channel", MessageView::channel)
                .field("state", MessageView::state)
                .field(
                        "invoiceIds",
                        message -> message.invoices().stream().map(GlobalId::of).toList())
                .field("to", message -> Fields.orNull(message.to().readable()))
                .field("subject", message -> Fields.orNull(message.subject().readable()))
                .field("text", message -> Fields.orNull(message.text().readable()))
                .field("reason", message -> message.reason().orElse(null))
                .field("nextStep", MessageWiring::nextStep)
                .field("fault", message -> Fields.orNull(message.fault()))
                .field("attempts", MessageView::attempts)
                .field("orderedAt", MessageView::orderedAt)
                .field("sentAt", message -> message.sentAt().orElse(null))
                .field("endedAt", message -> message.endedAt().orElse(null))
                .into(wiring);
    }

    private static @Nullable String nextStep(MessageView message) {
        return message.state() == MessageState.BOUNCED
                ? NotSent.REFUSED.nextStep()
                : message.reason().map(NotSent::nextStep).orElse(null);
    }

    private static void stationery(RuntimeWiring.Builder wiring) {
        Fields.of("MessageTemplate", TemplateView.class)
                .field("kind", TemplateView::kind)
                .field("language", template -> template.language().tag())
                .field("version", TemplateView::version)
                .field("subject", template -> template.wording().subject())
                .field("body", template -> template.wording().body())
                .field(
                        "savedBy",
                        template -> template.saved().map(saved -> saved.by().value()).orElse(null))
                .field("savedAt", template -> template.saved().map(Saved::at).orElse(null))
                .into(wiring);
        Fields.of("Letterhead", Letterhead.class)
                .field("senderName", Letterhead::senderName)
                .field("colour", Letterhead::colour)
                .field("logoUrl", Letterhead::logoUrl)
                .field("payLink", Letterhead::payLink)
                .field("language", letterhead -> letterhead.language().tag())
                .field("perMinute", Letterhead::perMinute)
                .field("attachesPdf", Letterhead::attachesPdf)
                .field("thanksForPayments", Letterhead::thanks)
                .into(wiring);
        Fields.of("RenderedMessage", Rendered.class)
                .field("subject", Rendered::subject)
                .field("text", Rendered::text)
                .field("html", Rendered::html)
                .into(wiring);
    }
}
