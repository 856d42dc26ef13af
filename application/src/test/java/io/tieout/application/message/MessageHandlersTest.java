package io.tieout.application.message;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.message.MessageCommand.OptOut;
import io.tieout.application.message.MessageCommand.OrderMessage;
import io.tieout.application.message.MessageCommand.RecordMessageBounced;
import io.tieout.application.message.MessageCommand.RecordMessageNotSent;
import io.tieout.application.message.MessageCommand.RecordMessageSent;
import io.tieout.application.message.MessageCommand.SaveTemplate;
import io.tieout.application.message.MessageCommand.SendMessageAgain;
import io.tieout.application.message.MessageCommand.SetContactPreferences;
import io.tieout.application.message.MessageCommand.SetLetterhead;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageRejected;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.message.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageHandlersTest {

    private static final MessageId REMINDER = new MessageId(new UUID(6, 1));

    private World world;

    @BeforeEach
    void anAccount() {
        world = Examples.aWorldWithAccounts();
    }

    @Test
    void aSavedTemplateIsAnotherVersionAndTheSameAgainIsNone() {
        save("Pay {{amountDue}} at {{payLink}}");
        save("Pay {{amountDue}} at {{payLink}}");
        save("Please pay {{amountDue}} at {{payLink}}");

        assertThat(world.stationery.saved)
                .extracting(Templates.TemplateView::version)
                .containsExactly(1, 2);
    }

    @Test
    void aTemplateThatMayNotGoOutIsNotSaved() {
        assertThatThrownBy(() -> save("Pay {{amountDue}}")).isInstanceOf(MessageRejected.class);

        assertThat(world.stationery.saved).isEmpty();
    }

    @Test
    void theTenantsOwnWordsWinOverTheBuiltInOnesInTheNearestLanguage() {
        save("Pay {{amountDue}} at {{payLink}}");
        Wordings wordings = new Wordings(world.stationery);
        Viewer viewer = Viewer.system(World.TENANT);

        assertThat(wordings.inForce(viewer, MessageKind.REMINDER, new Language("en-GB")).version())
                .isEqualTo(1);
        assertThat(wordings.inForce(viewer, MessageKind.REMINDER, new Language("fr")).version())
                .isEqualTo(1);
        assertThat(wordings.inForce(viewer, MessageKind.REMINDER, new Language("de-AT")).language())
                .isEqualTo(Language.GERMAN);
        assertThat(wordings.all(viewer)).hasSize(2 * MessageKind.values().length);
    }

    @Test
    void theSameLetterheadAgainChangesNothing() {
        Letterhead wanted =
                new Letterhead("Acme", "#ff0000", "", "", Language.GERMAN, 10, false, true);

        world.send(new SetLetterhead(wanted), ann());
        world.send(new SetLetterhead(wanted), ann());

        assertThat(world.stationery.letterheads).containsExactly(wanted);
    }

    @Test
    void whatPreferencesLeaveOutStaysAsItIs() {
        prefer(Optional.of("dunning@acme.test"), Optional.empty());
        prefer(Optional.empty(), Optional.of("de"));
        prefer(Optional.empty(), Optional.of("de"));

        assertThat(preferences().reminders().readable()).isEqualTo("dunning@acme.test");
        assertThat(preferences().language()).isEqualTo("de");
        assertThat(world.stationery.reasons).hasSize(2);
        assertThatThrownBy(() -> prefer(Optional.of("nobody"), Optional.empty()))
                .hasMessageContaining("6 characters");
        assertThatThrownBy(() -> prefer(Optional.empty(), Optional.of("?")))
                .hasMessageContaining("no language tag");
    }

    @Test
    void whoOptsOutTwiceOptsOutOnce() {
        world.send(new OptOut(ACME), worker());
        world.send(new OptOut(ACME), worker());

        assertThat(preferences().isOptedOut()).isTrue();
        assertThat(world.stationery.reasons).hasSize(1);
    }

    @Test
    void aMessageIsOrderedOnce() {
        order(MessageKind.REMINDER);
        order(MessageKind.REMINDER);

        assertThat(world.outbox.size()).isEqualTo(1);
    }

    @Test
    void peopleLearnOfWhatWasNotSentUntilItIsSentAgain() {
        order(MessageKind.REMINDER);
        notSent(NotSent.REFUSED);
        notSent(NotSent.REFUSED);

        assertThat(world.told.open)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.subject()).isEqualTo("reminder to account acme");
                    assertThat(alert.reason()).contains("refused it for good (answered 550)");
                    assertThat(alert.nextStep()).contains("an accountant corrects the address");
                });

        world.send(new SendMessageAgain(REMINDER), ben());
        world.send(new SendMessageAgain(REMINDER), ben());

        assertThat(world.told.open).isEmpty();
        assertThat(world.outbox.stateOf(World.TENANT, REMINDER)).hasValue(MessageState.ORDERED);
        assertThat(Notices.fate(world, REMINDER)).isInstanceOf(Fate.NotSent.class);
    }

    @Test
    void nobodyIsToldOfWhatNeedsNothingDone() {
        order(MessageKind.REMINDER);
        notSent(NotSent.NOTHING_OWED);

        assertThat(world.told.open).isEmpty();
    }

    @Test
    void thanksThatNobodyWantsAreNobodysTrouble() {
        order(MessageKind.PAYMENT_RECEIVED);
        notSent(NotSent.OPTED_OUT);

        assertThat(world.told.open).isEmpty();
    }

    @Test
    void whatComesBackIsToldAndMaySendAgain() {
        order(MessageKind.FINAL_NOTICE);
        world.outbox.claimAndBegin();
        world.send(new RecordMessageSent(REMINDER), worker());
        world.send(new RecordMessageSent(REMINDER), worker());
        world.send(new RecordMessageBounced(REMINDER, "status 5.1.1"), worker());
        world.send(new RecordMessageBounced(REMINDER, "status 5.1.1"), worker());

        assertThat(world.told.open)
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.reason()).isEqualTo("it came back: status 5.1.1"));
        assertThat(world.outbox.endings).hasSize(2);
        assertThat(Notices.fate(world, REMINDER)).isInstanceOf(Fate.Bounced.class);
    }

    @Test
    void whatCameBackAndIsNotSentTheSecondTimeStaysComeBack() {
        order(MessageKind.FINAL_NOTICE);
        world.outbox.claimAndBegin();
        world.send(new RecordMessageSent(REMINDER), worker());
        world.send(new RecordMessageBounced(REMINDER, "status 5.1.1"), worker());
        world.send(new SendMessageAgain(REMINDER), ben());
        notSent(NotSent.OPTED_OUT);

        assertThat(world.outbox.stateOf(World.TENANT, REMINDER)).hasValue(MessageState.NOT_SENT);
        assertThat(Notices.fate(world, REMINDER)).isInstanceOf(Fate.Bounced.class);
        assertThat(world.told.open).hasSize(1);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        order(MessageKind.REMINDER);
        world.outbox.claimAndBegin();
        world.send(new RecordMessageSent(REMINDER), worker());

        assertThatThrownBy(() -> world.send(new SendMessageAgain(REMINDER), ben()))
                .hasMessageContaining("the message is SENT");
        assertThatThrownBy(() ->
                        world.send(new SendMessageAgain(new MessageId(new UUID(6, 9))), ben()))
                .hasMessageContaining("there is no message");
    }

    @Test
    void anAnswerThatComesLateEndsTheDoubt() {
        order(MessageKind.REMINDER);
        notSent(NotSent.IN_DOUBT);
        world.send(new RecordMessageSent(REMINDER), worker());

        assertThat(world.outbox.stateOf(World.TENANT, REMINDER)).hasValue(MessageState.SENT);
        assertThat(Notices.fate(world, REMINDER)).isInstanceOf(Fate.Standing.class);
        assertThat(world.told.open).isEmpty();
    }

    private void save(String body) {
        world.send(
                new SaveTemplate(
                        MessageKind.REMINDER, Language.ENGLISH, new Wording("Please pay", body)),
                ann());
    }

    private void prefer(Optional<String> reminders, Optional<String> language) {
        world.send(
                new SetContactPreferences(
                        ACME, reminders, Optional.empty(), language, Optional.empty(), "asked"),
                ann());
    }

    private ContactPreferences preferences() {
        return world.stationery
                .ofAccounts(Viewer.system(World.TENANT), Set.of(ACME))
                .getFirst()
                .preferences();
    }

    private void order(MessageKind kind) {
        if (kind.isNotice()) {
            Notices.ordered(world, REMINDER);
        }
        world.send(
                new OrderMessage(
                        new MessageOrder(
                                REMINDER,
                                ACME,
                                kind,
                                Channel.EMAIL,
                                List.of(),
                                Optional.empty(),
                                Optional.empty())),
                worker());
    }

    private void notSent(NotSent reason) {
        world.send(new RecordMessageNotSent(REMINDER, reason, "answered 550"), worker());
    }
}
