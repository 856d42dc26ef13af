package io.tieout.bootstrap.law;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. What nobody may do stands in {@link Habits}. */
final class Laws {

    private static final String DOMAIN = "io.tieout.domain..";
    private static final String APPLICATION = "io.tieout.application..";
    private static final String PERSISTENCE = "io.tieout.persistence..";
    private static final String QBO = "io.tieout.qbo..";
    private static final String GRAPHQL = "io.tieout.graphql..";
    private static final String NOTIFY = "io.tieout.notify..";
    private static final String PROCESSORS = "io.tieout.processors..";
    private static final String TWIN = "io.tieout.twin..";
    private static final String BOOTSTRAP = "io.tieout.bootstrap..";
    private static final String[] HOUSE = {
        DOMAIN, APPLICATION, PERSISTENCE, QBO, GRAPHQL, NOTIFY, PROCESSORS, BOOTSTRAP
    };

    /** What the rules of the business may lean on. */
    private static final String[] PLAIN_JAVA = {
        "java.io",
        "java.lang..",
        "java.math..",
        "java.nio",
        "java.nio.charset..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "org.jspecify.."
    };

    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should(onlyDependOnClassesThat(residesInAny(PLAIN_JAVA).or(in(DOMAIN))))
                    .as("the domain is plain Java");

    static final ArchRule THE_APPLICATION_KNOWS_NO_TECHNOLOGY_BUT_AXON =
            classes()
                    .that()
                    .resideInAPackage(APPLICATION)
                    .should(
                            onlyDependOnClassesThat(
                                    residesInAny(PLAIN_JAVA)
                                            .or(in(DOMAIN))
                                            .or(in(APPLICATION))
                                            .or(in("org.axonframework.."))
                                            .or(in("org.slf4j.."))))
                    .as("the application knows no technology but Axon");

    static final ArchRule AXON_STAYS_BEHIND_THE_BRIDGE =
            noClasses()
                    .that(not(residesInAny("io.tieout.application.axon..", PERSISTENCE, BOOTSTRAP)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..")
                    .as("Axon stays behind the bridge");

    static final ArchRule JOOQ_STAYS_IN_PERSISTENCE =
            noClasses()
                    .that(not(in(PERSISTENCE)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.jooq..")
                    .as("jOOQ stays in persistence");

    static final ArchRule OKHTTP_STAYS_IN_THE_QBO_ADAPTER =
            noClasses()
                    .that(not(in(QBO)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("okhttp3..")
                    .as("OkHttp stays in the QBO adapter");

    static final ArchRule PERSISTENCE_SEES_NO_OTHER_ADAPTER =
            adapter(PERSISTENCE, QBO, GRAPHQL, NOTIFY, PROCESSORS)
                    .as("persistence sees no other adapter");

    static final ArchRule THE_QBO_ADAPTER_SEES_NO_OTHER_ADAPTER =
            adapter(QBO, PERSISTENCE, GRAPHQL, NOTIFY, PROCESSORS)
                    .as("the QBO adapter sees no other adapter");

    static final ArchRule GRAPHQL_SEES_NO_OTHER_ADAPTER =
            adapter(GRAPHQL, PERSISTENCE, QBO, NOTIFY, PROCESSORS)
                    .as("GraphQL sees no other adapter");

    static final ArchRule NOTIFICATIONS_SEE_NO_OTHER_ADAPTER =
            adapter(NOTIFY, PERSISTENCE, QBO, GRAPHQL, PROCESSORS)
                    .as("notifications see no other adapter");

    static final ArchRule PROCESSORS_SEE_NO_OTHER_ADAPTER =
            adapter(PROCESSORS, PERSISTENCE, QBO, GRAPHQL, NOTIFY)
                    .as("the doors of processors see no other adapter");

    static final ArchRule MAIL_STAYS_IN_NOTIFICATIONS =
            noClasses()
                    .that(not(residesInAny(NOTIFY, BOOTSTRAP)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.mail..")
                    .as("mail stays in notifications");

    static final ArchRule ONLY_BOOTSTRAP_SEES_ALL =
            noClasses()
                    .that(not(in(BOOTSTRAP)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BOOTSTRAP)
                    .as("only bootstrap sees all");

    static final ArchRule THE_TWIN_SHARES_NO_CODE =
            noClasses()
                    .that()
                    .resideInAPackage(TWIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(HOUSE)
                    .as("the twin shares no code with the house");

    static final ArchRule ONLY_BOOTSTRAP_KNOWS_THE_TWIN =
            noClasses()
                    .that(not(residesInAny(TWIN, BOOTSTRAP)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(TWIN)
                    .as("only bootstrap knows the twin");

    private Laws() {}

    private static ArchRule adapter(String adapter, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    /** Arrays count as what they hold, and numbers belong to the language. */
    private static DescribedPredicate<JavaClass> residesInAny(String... packages) {
        return resideInAnyPackage(packages)
                .or(nameMatching("(\\[+.*)|boolean|byte|char|short|int|long|float|double|void"))
                .as("reside in any of %s", String.join(", ", packages));
    }

    private static DescribedPredicate<JavaClass> in(String packages) {
        return resideInAPackage(packages);
    }
}
