package io.tieout.bootstrap.law;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house keeps its laws. */
@AnalyzeClasses(packages = "io.tieout", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {

    @ArchTest static final ArchRule theDomainIsPlainJava = Laws.THE_DOMAIN_IS_PLAIN_JAVA;

    @ArchTest
    static final ArchRule theApplicationKnowsNoTechnologyButAxon =
            Laws.THE_APPLICATION_KNOWS_NO_TECHNOLOGY_BUT_AXON;

    @ArchTest static final ArchRule axonStaysBehindTheBridge = Laws.AXON_STAYS_BEHIND_THE_BRIDGE;

    @ArchTest static final ArchRule jooqStaysInPersistence = Laws.JOOQ_STAYS_IN_PERSISTENCE;

    @ArchTest
    static final ArchRule okhttpStaysInTheQboAdapter = Laws.OKHTTP_STAYS_IN_THE_QBO_ADAPTER;

    @ArchTest
    static final ArchRule persistenceSeesNoOtherAdapter = Laws.PERSISTENCE_SEES_NO_OTHER_ADAPTER;

    @ArchTest
    static final ArchRule theQboAdapterSeesNoOtherAdapter =
            Laws.THE_QBO_ADAPTER_SEES_NO_OTHER_ADAPTER;

    @ArchTest static final ArchRule graphqlSeesNoOtherAdapter = Laws.GRAPHQL_SEES_NO_OTHER_ADAPTER;

    @ArchTest
    static final ArchRule notificationsSeeNoOtherAdapter = Laws.NOTIFICATIONS_SEE_NO_OTHER_ADAPTER;

    @ArchTest
    static final ArchRule processorsSeeNoOtherAdapter = Laws.PROCESSORS_SEE_NO_OTHER_ADAPTER;

    @ArchTest static final ArchRule mailStaysInNotifications = Laws.MAIL_STAYS_IN_NOTIFICATIONS;

    @ArchTest static final ArchRule onlyBootstrapSeesAll = Laws.ONLY_BOOTSTRAP_SEES_ALL;

    @ArchTest static final ArchRule theTwinSharesNoCode = Laws.THE_TWIN_SHARES_NO_CODE;

    @ArchTest static final ArchRule onlyBootstrapKnowsTheTwin = Laws.ONLY_BOOTSTRAP_KNOWS_THE_TWIN;

    @ArchTest
    static final ArchRule noMoneyIsAFloatingPointNumber =
            Habits.NO_MONEY_IS_A_FLOATING_POINT_NUMBER;

    @ArchTest static final ArchRule theRulesReadNoClock = Habits.THE_RULES_READ_NO_CLOCK;

    @ArchTest
    static final ArchRule theRulesDrawNoRandomNumber = Habits.THE_RULES_DRAW_NO_RANDOM_NUMBER;

    @ArchTest
    static final ArchRule theRulesSpeakNoVendorsWord = Habits.THE_RULES_SPEAK_NO_VENDORS_WORD;

    @ArchTest static final ArchRule whatIsWrittenIsWired = Wired.WHAT_IS_WRITTEN_IS_WIRED;

    @ArchTest static final ArchRule namesSaySomething = Habits.NAMES_SAY_SOMETHING;
}
