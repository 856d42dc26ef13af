package io.tieout.graphql.message;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.message.Letterheads;
import io.tieout.application.message.MessageCommand.SaveTemplate;
import io.tieout.application.message.MessageCommand.SetLetterhead;
import io.tieout.application.message.MessagePreviews;
import io.tieout.application.message.MessagePreviews.Wanted;
import io.tieout.application.message.Templates;
import io.tieout.application.message.Templates.TemplateView;
import io.tieout.application.message.Wordings;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What messages say and how they look, and a look at them beforehand. */
@Controller
public final class StationeryController {

    private final Orders orders;
    private final Templates templates;
    private final Wordings wordings;
    private final Letterheads letterheads;
    private final MessagePreviews previews;

    public StationeryController(
            Orders orders,
            Templates templates,
            Wordings wordings,
            Letterheads letterheads,
            MessagePreviews previews) {
        this.orders = orders;
        this.templates = templates;
        this.wordings = wordings;
        this.letterheads = letterheads;
        this.previews = previews;
    }

    @QueryMapping
    List<TemplateView> messageTemplates(@ContextValue Caller caller) {
        return wordings.all(Viewer.of(caller));
    }

    @QueryMapping
    List<TemplateView> messageTemplateVersions(
            @Argument MessageKind kind, @Argument String language, @ContextValue Caller caller) {
        return templates.versions(Viewer.of(caller), kind, new Language(language));
    }

    @QueryMapping
    Letterhead letterhead(@ContextValue Caller caller) {
        return letterheads.inForce(caller.tenant());
    }

    /** The input of {@code messagePreview}. */
    record PreviewInput(
            MessageKind kind,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String body,
            @Nullable String accountId) {

        Wanted wanted() {
            Optional<Wording> draft =
                    subject == null && body == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Wording(
                                            subject == null ? "" : subject,
                                            body == null ? "" : body));
            return new Wanted(
                    kind,
                    Optional.ofNullable(language).map(Language::of),
                    draft,
                    Optional.ofNullable(accountId)
                            .map(text -> InputIds.account(text, "accountId")));
        }
    }

    @QueryMapping
    Payload messagePreview(@Argument PreviewInput input, @ContextValue Caller caller) {
        try {
            return previews.show(Viewer.of(caller), input.wanted())
                    .map(Payload::of)
                    .orElseGet(() ->
                            Payload.refused(
                                    new InputRefused(
                                            InputCode.ACCOUNT_NOT_FOUND,
                                            "accountId",
                                            "there is no account '"
                                                    + input.accountId()
                                                    + "'; open it first")));
        } catch (Rejected rejected) {
            return Payload.refused(rejected.rejection());
        } catch (InputRefused refused) {
            return Payload.refused(refused);
        }
    }

    /** The input of {@code saveMessageTemplate}. */
    record TemplateInput(MessageKind kind, String language, String subject, String body) {

        SaveTemplate command() {
            return new SaveTemplate(kind, Language.of(language), new Wording(subject, body));
        }
    }

    @MutationMapping
    Payload saveMessageTemplate(
            @Argument TemplateInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                input::command,
                _ ->
                        wordings.inForce(
                                Viewer.of(caller), input.kind(), Language.of(input.language())));
    }

    /** The input of {@code setLetterhead}. */
    record LetterheadInput(
            String senderName,
            String colour,
            String logoUrl,
            String payLink,
            String language,
            int perMinute,
            boolean attachesPdf,
            boolean thanksForPayments) {

        SetLetterhead command() {
            return new SetLetterhead(
                    new Letterhead(
                            senderName.strip(),
                            colour.strip(),
                            logoUrl.strip(),
                            payLink.strip(),
                            Language.of(language),
                            perMinute,
                            attachesPdf,
                            thanksForPayments));
        }
    }

    @MutationMapping
    Payload setLetterhead(
            @Argument LetterheadInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation, caller, input::command, _ -> letterheads.inForce(caller.tenant()));
    }
}
