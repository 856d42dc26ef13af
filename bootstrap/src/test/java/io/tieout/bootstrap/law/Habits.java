package io.tieout.bootstrap.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What nobody in the house may do. */
final class Habits {

    private static final String[] RULES = {"io.tieout.domain..", "io.tieout.application.."};

    private static final Pattern VENDOR_WORD =
            Pattern.compile("qbo|intuit|quickbooks|realm|synctoken", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_WORD =
            Pattern.compile(
                    ".*(Manager|Helper|Utils?|Service|Data|Info|Dto|Processor|Impl)"
                            + "|(Default|Base|Abstract)[A-Z].*");

    static final ArchRule NO_MONEY_IS_A_FLOATING_POINT_NUMBER =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "io.tieout.domain..",
                            "io.tieout.application..",
                            "io.tieout.persistence..",
                            "io.tieout.qbo..",
                            "io.tieout.graphql..")
                    .and()
                    // It counts deliveries, in a meter's own numbers, and knows no amount.
                    .resideOutsideOfPackage("io.tieout.qbo.webhook..")
                    .should(touchNoFloatingPointNumber())
                    .as("no money is a floating point number");

    static final ArchRule THE_RULES_READ_NO_CLOCK =
            noClasses()
                    .that()
                    .resideInAnyPackage(RULES)
                    .should(callCodeUnitWhere(describe("it reads a clock", Habits::readsAClock)))
                    .as("domain and application read no clock");

    static final ArchRule THE_RULES_DRAW_NO_RANDOM_NUMBER =
            noClasses()
                    .that()
                    .resideInAnyPackage(RULES)
                    .should(callCodeUnitWhere(describe("it is random", Habits::isRandom)))
                    .as("domain and application draw no random number");

    static final ArchRule THE_RULES_SPEAK_NO_VENDORS_WORD =
            classes()
                    .that()
                    .resideInAnyPackage(RULES)
                    .should(speakNoVendorsWord())
                    .as("domain and application speak no vendor's word");

    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .that()
                    // The vendor calls one of its entities CompanyInfo; jOOQ names what it writes.
                    .resideOutsideOfPackages(
                            "io.tieout.qbo..", "io.tieout.twin..", "io.tieout.persistence.jooq..")
                    .and(describe("are no framework's kind of thing", Habits::isOurOwnKind))
                    .should()
                    .haveNameMatching(".*[.$](" + EMPTY_WORD.pattern() + ")")
                    .as("names say something");

    private Habits() {}

    /** Who extends a framework's XyzManager is one, and says so. */
    private static boolean isOurOwnKind(JavaClass type) {
        return type.getAllRawSuperclasses().stream()
                .map(JavaClass::getSimpleName)
                .noneMatch(name -> EMPTY_WORD.matcher(name).matches());
    }

    private static boolean readsAClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return (owner.startsWith("java.time.") && name.equals("now") && hasNoClock(call))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.time.InstantSource") && name.equals("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static boolean hasNoClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private static boolean isRandom(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return call.getName().equals("randomUUID")
                || (owner.isAssignableTo("java.util.random.RandomGenerator") && !isJitter(call))
                || (owner.isEquivalentTo(Math.class) && call.getName().equals("random"));
    }

    /** How long the bridge waits before it tries again decides nothing. */
    private static boolean isJitter(JavaCall<?> call) {
        return call.getOriginOwner().getPackageName().startsWith("io.tieout.application.axon");
    }

    private static ArchCondition<JavaClass> touchNoFloatingPointNumber() {
        return new ArchCondition<>("touch no floating point number") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                FloatingPoint.in(type).forEach(finding -> violated(events, type, finding));
            }
        };
    }

    private static ArchCondition<JavaClass> speakNoVendorsWord() {
        return new ArchCondition<>("speak no vendor's word") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                Stream.of(type.getName()),
                                type.getMembers().stream().map(JavaMember::getName))
                        .filter(name -> VENDOR_WORD.matcher(name).find())
                        .forEach(name ->
                                violated(events, type, type.getName() + " says '" + name + "'"));
            }
        };
    }

    private static void violated(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }
}
