package io.tieout.bootstrap.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.event.Automation;
import io.tieout.application.event.Projection;
import java.util.stream.Stream;

/** What is written is at work: a handler that only a test puts together would be none. */
final class Wired {

    private Wired() {}

    static final ArchRule WHAT_IS_WRITTEN_IS_WIRED =
            classes()
                    .that()
                    .areAssignableTo(CommandHandler.class)
                    .or()
                    .areAssignableTo(Automation.class)
                    .or()
                    .areAssignableTo(ActPerformer.class)
                    .or()
                    .areAssignableTo(Projection.class)
                    .should(bePutTogetherSomewhere())
                    .as("handlers, automations, performers and projections are wired");

    private static ArchCondition<JavaClass> bePutTogetherSomewhere() {
        return new ArchCondition<>("be put together somewhere") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isAbstract(type) && makers(type).findAny().isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " is put together nowhere"));
                }
            }
        };
    }

    private static boolean isAbstract(JavaClass type) {
        return type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static Stream<? extends JavaAccess<?>> makers(JavaClass type) {
        return Stream.concat(
                        type.getConstructorCallsToSelf().stream(),
                        type.getConstructorReferencesToSelf().stream())
                .filter(call -> !call.getOriginOwner().equals(type));
    }
}
