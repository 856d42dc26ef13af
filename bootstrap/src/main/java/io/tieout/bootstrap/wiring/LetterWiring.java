package io.tieout.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.account.AccountViews;
import io.tieout.application.collection.Demands;
import io.tieout.application.command.Commands;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.message.Carrier;
import io.tieout.application.message.Composer;
import io.tieout.application.message.Dispatch;
import io.tieout.application.message.Letterheads;
import io.tieout.application.message.MessagePreviews;
import io.tieout.application.message.Outbox;
import io.tieout.application.message.Preferences;
import io.tieout.application.message.PrintedEnclosures;
import io.tieout.application.message.Recipients;
import io.tieout.application.message.TemplateLanguage;
import io.tieout.application.message.Templates;
import io.tieout.application.message.Typesetter;
import io.tieout.application.message.Unsubscribing;
import io.tieout.application.message.Wordings;
import io.tieout.application.printing.InvoicePrinter;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.IdleCheck;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.settings.AlertSettings;
import io.tieout.bootstrap.settings.LetterSettings;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.settings.TieoutSettings.Mode;
import io.tieout.notify.ChatHook;
import io.tieout.notify.letter.BounceDoor;
import io.tieout.notify.letter.ChatCarrier;
import io.tieout.notify.letter.FolderMailbox;
import io.tieout.notify.letter.LetterRounds;
import io.tieout.notify.letter.MustacheTemplates;
import io.tieout.notify.letter.NoCarrier;
import io.tieout.notify.letter.SignedLinks;
import io.tieout.notify.letter.SmtpCarrier;
import io.tieout.notify.letter.UnsubscribeDoor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How customers are written to, and what comes back. */
@Configuration(proxyBeanMethods = false)
class LetterWiring {

    /** soon enough for a letter, and seldom enough for a database at rest */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    TemplateLanguage templateLanguage() {
        return new MustacheTemplates();
    }

    @Bean
    Wordings wordings(Templates templates) {
        return new Wordings(templates);
    }

    @Bean
    Unsubscribing unsubscribing(
            LetterSettings settings, TieoutSettings house, Environment environment) {
        Optional<URI> configured = settings.home();
        return new SignedLinks(
                () ->
                        house.mode() == Mode.DEMO && configured.isEmpty()
                                ? Optional.ofNullable(environment.getProperty("local.server.port"))
                                        .map(port -> URI.create("http://127.0.0.1:" + port))
                                : configured,
                settings.seal());
    }

    @Bean
    Recipients recipients(AccountViews accounts, MailingViews mailings, Preferences preferences) {
        return new Recipients(accounts, mailings, preferences);
    }

    @Bean
    Composer composer(
            AccountViews accounts,
            InvoiceViews invoices,
            Recipients recipients,
            Demands demands,
            Letterheads letterheads,
            Wordings wordings,
            TemplateLanguage language,
            Unsubscribing unsubscribing,
            Tenants tenants,
            TenantClock clock) {
        return new Composer(
                accounts,
                invoices,
                recipients,
                demands,
                letterheads,
                wordings,
                new Typesetter(language),
                unsubscribing,
                tenants,
                clock);
    }

    @Bean
    MessagePreviews messagePreviews(
            AccountViews accounts,
            InvoiceViews invoices,
            Letterheads letterheads,
            Wordings wordings,
            TemplateLanguage language,
            Composer composer,
            TenantClock clock) {
        return new MessagePreviews(
                accounts, invoices, letterheads, wordings, language, composer, clock);
    }

    /** by a mail server, or into the folder of a demo, or not at all */
    @Bean
    Carrier mailCarrier(LetterSettings settings) {
        return settings.server()
                .<Carrier>map(SmtpCarrier::new)
                .orElseGet(() ->
                        settings.folder().isBlank()
                                ? new NoCarrier()
                                : new FolderMailbox(Path.of(settings.folder())));
    }

    @Bean
    Carrier chatCarrier(AlertSettings settings) {
        return new ChatCarrier(settings.webhookAddress().map(ChatHook::new));
    }

    @Bean
    Dispatch dispatch(
            Outbox outbox,
            Composer composer,
            InvoicePrinter printer,
            Letterheads letterheads,
            Commands commands,
            TenantClock clock,
            List<Carrier> carriers) {
        return new Dispatch(
                outbox,
                composer,
                new PrintedEnclosures(printer, letterheads),
                letterheads,
                commands,
                clock,
                carriers);
    }

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    LetterRounds letterRounds(Dispatch dispatch) {
        return new LetterRounds(dispatch, PAUSE);
    }

    @Bean
    IdleCheck lettersAtRest(Outbox outbox, TenantClock clock, LetterRounds rounds) {
        return new LettersAtRest(outbox, clock, rounds);
    }

    @Bean
    UnsubscribeDoor unsubscribeDoor(Unsubscribing links, Commands commands) {
        return new UnsubscribeDoor(links, commands);
    }

    @Bean
    BounceDoor bounceDoor(LetterSettings settings, Commands commands, MeterRegistry meters) {
        return new BounceDoor(settings.signature(), commands, InstantSource.system(), meters);
    }
}
