package io.tieout.bootstrap.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.tieout.application.wrong.ForgottenAutomation;
import io.tieout.application.wrong.RealmAwareHandler;
import io.tieout.application.wrong.SpringyHandler;
import io.tieout.domain.money.Money;
import io.tieout.domain.wrong.FloatingPrice;
import io.tieout.domain.wrong.ImpatientRule;
import io.tieout.domain.wrong.WiredRule;
import io.tieout.graphql.wrong.InvoiceManager;
import io.tieout.graphql.wrong.QueryingController;
import io.tieout.notify.wrong.NosyMessenger;
import io.tieout.persistence.wrong.NosyView;
import io.tieout.processors.wrong.NosyDoor;
import io.tieout.qbo.wrong.NosyClient;
import io.tieout.twin.wrong.BorrowingTwin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each law bites: it rejects a class that breaks it on purpose, and says what it found. */
final class LawsTest {

    @ParameterizedTest(name = "{0} rejects {1}")
    @MethodSource("breaches")
    void aLawRejectsWhoBreaksIt(ArchRule law, Class<?> wrong, List<String> findings) {
        JavaClasses classes = new ClassFileImporter().importClasses(wrong);

        var result = law.evaluate(classes);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(findings);
    }

    @Test
    void aClassThatBreaksNothingPassesEveryLaw() {
        JavaClasses classes = new ClassFileImporter().importClasses(Money.class);

        assertThat(breaches().map(each -> (ArchRule) each.get()[0]))
                .noneMatch(law -> law.allowEmptyShould(true).evaluate(classes).hasViolation());
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach(Laws.THE_DOMAIN_IS_PLAIN_JAVA, WiredRule.class, "HttpClient"),
                breach(
                        Laws.THE_APPLICATION_KNOWS_NO_TECHNOLOGY_BUT_AXON,
                        SpringyHandler.class,
                        "ApplicationContext"),
                breach(
                        Laws.AXON_STAYS_BEHIND_THE_BRIDGE,
                        SpringyHandler.class,
                        "org.axonframework.commandhandling.CommandBus"),
                breach(Laws.JOOQ_STAYS_IN_PERSISTENCE, QueryingController.class, "DSLContext"),
                breach(
                        Laws.OKHTTP_STAYS_IN_THE_QBO_ADAPTER,
                        QueryingController.class,
                        "OkHttpClient"),
                breach(
                        Laws.PERSISTENCE_SEES_NO_OTHER_ADAPTER,
                        NosyView.class,
                        "QueryingController",
                        "NosyClient"),
                breach(
                        Laws.THE_QBO_ADAPTER_SEES_NO_OTHER_ADAPTER,
                        NosyClient.class,
                        "QueryingController"),
                breach(Laws.GRAPHQL_SEES_NO_OTHER_ADAPTER, QueryingController.class, "NosyClient"),
                breach(Laws.NOTIFICATIONS_SEE_NO_OTHER_ADAPTER, NosyMessenger.class, "NosyClient"),
                breach(Laws.PROCESSORS_SEE_NO_OTHER_ADAPTER, NosyDoor.class, "NosyClient"),
                breach(Laws.MAIL_STAYS_IN_NOTIFICATIONS, NosyClient.class, "jakarta.mail.Session"),
                breach(Laws.ONLY_BOOTSTRAP_SEES_ALL, NosyClient.class, "StartupProblem"),
                breach(Laws.THE_TWIN_SHARES_NO_CODE, BorrowingTwin.class, "domain.money.Money"),
                breach(Laws.ONLY_BOOTSTRAP_KNOWS_THE_TWIN, NosyClient.class, "BorrowingTwin"),
                breach(
                        Habits.NO_MONEY_IS_A_FLOATING_POINT_NUMBER,
                        FloatingPrice.class,
                        "method share",
                        "method cents"),
                breach(
                        Habits.THE_RULES_READ_NO_CLOCK,
                        ImpatientRule.class,
                        "Instant.now()",
                        "LocalDate.now(java.time.ZoneId)",
                        "InstantSource.system()"),
                breach(
                        Habits.THE_RULES_DRAW_NO_RANDOM_NUMBER,
                        ImpatientRule.class,
                        "UUID.randomUUID()"),
                breach(
                        Habits.THE_RULES_SPEAK_NO_VENDORS_WORD,
                        RealmAwareHandler.class,
                        "RealmAwareHandler",
                        "syncToken"),
                breach(Habits.NAMES_SAY_SOMETHING, InvoiceManager.class, "InvoiceManager"),
                breach(
                        Wired.WHAT_IS_WRITTEN_IS_WIRED,
                        ForgottenAutomation.class,
                        "ForgottenAutomation"));
    }

    private static Arguments breach(ArchRule law, Class<?> wrong, String... findings) {
        return Arguments.of(law, wrong, List.of(findings));
    }
}
