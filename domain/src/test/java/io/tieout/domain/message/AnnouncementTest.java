package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Action.AlertOwner;
import io.tieout.domain.collection.policy.Action.Block;
import io.tieout.domain.collection.policy.Action.ChargeFee;
import io.tieout.domain.collection.policy.Action.Conclude;
import io.tieout.domain.collection.policy.Action.Remind;
import io.tieout.domain.collection.policy.Action.Restrict;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.invoice.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final InvoiceId OLD = new InvoiceId(new UUID(1, 1));
    private static final InvoiceId NEW = new InvoiceId(new UUID(1, 2));
    private static final Map<InvoiceId, LocalDate> DUE =
            Map.of(OLD, LocalDate.of(2026, 3, 1), NEW, LocalDate.of(2026, 3, 15));

    private static final CollectionRules RULES =
            new CollectionRules(
                    List.of(
                            step("hello", 3, new Remind(Channel.EMAIL)),
                            step("fee-soon", 7, new Remind(Channel.EMAIL)),
                            step("nudge", 10, new Remind(Channel.EMAIL)),
                            step("fee", 14, new ChargeFee(new Warning("fee-soon", 5))),
                            step("lock-soon", 20, new Remind(Channel.EMAIL)),
                            step("owner", 30, new AlertOwner()),
                            step("restrict", 30, new Restrict(new Warning("lock-soon", 7))),
                            step("last", 40, new Remind(Channel.EMAIL)),
                            step("block", 50, new Block(new Warning("last", 7))),
                            step(
                                    "end",
                                    60,
                                    new Conclude(Ending.WRITE_OFF, new Warning("last", 10)))),
                    0,
                    ContactHours.always(),
                    new ContactRate(7, 5),
                    List.of(),
                    List.of(),
                    List.of());

    @ParameterizedTest
    @CsvSource({
        "hello, REMINDER",
        "nudge, SECOND_REMINDER",
        "fee-soon, FEE_NOTICE",
        "lock-soon, RESTRICTION_NOTICE",
        "last, FINAL_NOTICE"
    })
    void theKindOfANoticeFollowsFromWhatItAnnounces(String step, MessageKind kind) {
        assertThat(said(new StepRef(OLD, step)).kind()).isEqualTo(kind);
    }

    @Test
    void onlyTheFirstReminderIsAFirstWordEvenBehindAStepThatWritesNothing() {
        var told =
                new CollectionRules(
                        List.of(
                                step("owner", 1, new AlertOwner()),
                                step("hello", 3, new Remind(Channel.EMAIL)),
                                step("nudge", 10, new Remind(Channel.EMAIL))),
                        0,
                        ContactHours.always(),
                        new ContactRate(7, 5),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(Announcement.of(told, List.of(new StepRef(OLD, "hello")), TODAY, DUE).kind())
                .isEqualTo(MessageKind.REMINDER);
        assertThat(Announcement.of(told, List.of(new StepRef(OLD, "nudge")), TODAY, DUE).kind())
                .isEqualTo(MessageKind.SECOND_REMINDER);
    }

    @Test
    void aNoticeForSeveralStepsSaysTheHarshest() {
        Announcement said = said(new StepRef(OLD, "fee-soon"), new StepRef(OLD, "lock-soon"));

        assertThat(said.kind()).isEqualTo(MessageKind.RESTRICTION_NOTICE);
        // Not the 25th, after which the fee may follow.
        assertThat(said.deadline()).hasValue(LocalDate.of(2026, 3, 30));
    }

    @Test
    void theDeadlineIsTheDayBeforeTheStepMayHappenFirst() {
        // Its own day is the 31st; the days of the warning end on the 27th.
        assertThat(said(new StepRef(OLD, "lock-soon")).deadline())
                .hasValue(LocalDate.of(2026, 3, 30));
        // Its own day was the 15th; the days of the warning end on the 25th.
        assertThat(said(new StepRef(OLD, "fee-soon")).deadline())
                .hasValue(LocalDate.of(2026, 3, 25));
    }

    @Test
    void theEarliestDeadlineOfSeveralInvoicesIsSaid() {
        assertThat(said(new StepRef(OLD, "lock-soon"), new StepRef(NEW, "lock-soon")).deadline())
                .hasValue(LocalDate.of(2026, 3, 30));
    }

    @Test
    void aReminderThatAnnouncesNothingHasNoDeadline() {
        assertThat(said(new StepRef(OLD, "hello")).deadline()).isEqualTo(Optional.empty());
    }

    private static Announcement said(StepRef... covers) {
        return Announcement.of(RULES, List.of(covers), TODAY, DUE);
    }

    private static Step step(String name, int daysPastDue, Action action) {
        return new Step(name, daysPastDue, action);
    }
}
