package io.tieout.bootstrap.bench.safety;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.Profile;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Opens an account of which everything is known, or everything was forgotten, unexamined. */
record Opening(Aggregates aggregates) implements CommandHandler<Opening.Open> {

    private static final UUID SUBJECT = UUID.fromString("0190a000-0000-7000-8000-0000000000b2");

    static final AggregateKind<Opened, AccountEvent> KIND =
            new AggregateKind<>(
                    "opened",
                    Opened.class,
                    AccountEvent.class,
                    new Opened(0),
                    (opened, _) -> new Opened(opened.times() + 1));

    record Opened(int times) {}

    /**
     * One account to open.
     *
     * @param isKnown whether there is anything to seal
     */
    record Open(UUID account, boolean isKnown) implements Command {}

    @Override
    public Class<Open> handles() {
        return Open.class;
    }

    @Override
    public Receipt handle(Open command, Caller caller) {
        return aggregates.decide(
                KIND,
                command.account(),
                new ExpectedVersion.Any(),
                _ ->
                        List.of(
                                new AccountOpened(
                                        new AccountId(command.account()), profile(command))));
    }

    private static Profile profile(Open command) {
        return new Profile(
                command.account().toString(),
                personal(command, "Maria Example"),
                personal(command, "maria@example.org"),
                new Currency("USD"),
                30,
                ZoneOffset.UTC,
                new Contact(
                        personal(command, "+1 555 0100"),
                        personal(command, "12-3456789"),
                        new PostalAddress(
                                personal(command, "1 Example Street"),
                                personal(command, "Springfield"),
                                personal(command, "IL"),
                                personal(command, "62701"),
                                personal(command, "US"))));
    }

    /** of one customer for all: a key of its own for each account would be another bench */
    private static Personal personal(Open command, String value) {
        SubjectId subject = new SubjectId(SUBJECT);
        return command.isKnown()
                ? new Personal.Known(subject, value)
                : new Personal.Erased(subject);
    }
}
