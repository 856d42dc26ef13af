package io.tieout.application.message;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.message.MessageCommand.OptOut;
import io.tieout.application.message.MessageCommand.SaveTemplate;
import io.tieout.application.message.MessageCommand.SetContactPreferences;
import io.tieout.application.message.MessageCommand.SetLetterhead;
import io.tieout.application.message.Preferences.PreferencesView;
import io.tieout.application.message.Templates.Saved;
import io.tieout.application.message.Templates.TemplateView;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.Wording;
import io.tieout.domain.message.WordingRules;
import io.tieout.domain.people.Personal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who takes which order about how messages are worded, how they look, and whom they reach. */
public final class MessageHandlers {

    private final Aggregates aggregates;
    private final Templates templates;
    private final TemplateLanguage language;
    private final Letterheads letterheads;
    private final Preferences preferences;
    private final TenantClock clock;

    public MessageHandlers(
            Aggregates aggregates,
            Templates templates,
            TemplateLanguage language,
            Letterheads letterheads,
            Preferences preferences,
            TenantClock clock) {
        this.aggregates = aggregates;
        this.templates = templates;
        this.language = language;
        this.letterheads = letterheads;
        this.preferences = preferences;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(SaveTemplate.class, this::save),
                new Handling<>(SetLetterhead.class, this::set),
                new Handling<>(SetContactPreferences.class, this::set),
                new Handling<>(OptOut.class, this::optOut));
    }

    /** what is in force already needs no further version */
    private Receipt save(SaveTemplate command, Caller caller) {
        WordingRules.check(
                command.kind(),
                command.wording(),
                language.read(command.wording().subject()),
                language.read(command.wording().body()));
        Viewer viewer = Viewer.system(caller.tenant());
        TemplateView present =
                templates
                        .latest(viewer, command.kind(), command.language())
                        .orElse(
                                new TemplateView(
                                        command.kind(),
                                        command.language(),
                                        0,
                                        new Wording("", ""),
                                        Optional.empty()));
        if (present.wording().equals(command.wording())) {
            return receipt("template", caller, present.version());
        }
        templates.save(
                caller.tenant(),
                new TemplateView(
                        command.kind(),
                        command.language(),
                        present.version() + 1,
                        command.wording(),
                        Optional.of(new Saved(caller.actor(), clock.now(caller.tenant())))));
        return receipt("template", caller, present.version() + 1);
    }

    private Receipt set(SetLetterhead command, Caller caller) {
        Letterhead wanted = command.letterhead().checked();
        if (!letterheads.inForce(caller.tenant()).equals(wanted)) {
            letterheads.set(caller.tenant(), wanted, caller.actor(), clock.now(caller.tenant()));
        }
        return receipt("letterhead", caller, 0);
    }

    private Receipt set(SetContactPreferences command, Caller caller) {
        return change(
                command.account(),
                caller,
                command.reason(),
                present ->
                        new ContactPreferences(
                                        named(present.reminders(), command.remindersTo()),
                                        named(present.owner(), command.owner()),
                                        command.language().orElse(present.language()).strip(),
                                        command.receivesReminders()
                                                .map(wanted -> !wanted)
                                                .orElse(present.isOptedOut()))
                                .checked());
    }

    private Receipt optOut(OptOut command, Caller caller) {
        return change(
                command.account(),
                caller,
                "by the link in a message",
                ContactPreferences::optedOut);
    }

    private Receipt change(
            AccountId account,
            Caller caller,
            String reason,
            UnaryOperator<ContactPreferences> change) {
        Personal name =
                aggregates.load(ACCOUNT, account.value()).existing(account).profile().name();
        ContactPreferences present =
                preferences.ofAccounts(Viewer.system(caller.tenant()), Set.of(account)).stream()
                        .map(PreferencesView::preferences)
                        .findFirst()
                        .orElseGet(() -> ContactPreferences.nothingSaid(name));
        ContactPreferences wanted = change.apply(present);
        if (!wanted.equals(present)) {
            preferences.set(
                    caller.tenant(),
                    account,
                    wanted,
                    caller.actor(),
                    reason,
                    clock.now(caller.tenant()));
        }
        return new Receipt(account.value(), 0);
    }

    private static Personal named(Personal present, Optional<String> wanted) {
        return wanted.<Personal>map(text -> new Personal.Known(present.subject(), text.strip()))
                .orElse(present);
    }

    private static Receipt receipt(String what, Caller caller, int version) {
        return new Receipt(MessageId.of(what, caller.tenant().value()).value(), version);
    }
}
