package io.tieout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.money.Currency;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A business "no" says in one sentence which values broke which rule. */
class EveryRejectionTest {

    @ParameterizedTest
    @MethodSource("rejections")
    void itIsASentenceAndBeginsInLowerCase(Rejection rejection) {
        assertThat(rejection.message()).isNotBlank().doesNotMatch("[A-Z][a-z].*");
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void itNamesEachOfItsValues(Rejection rejection) throws ReflectiveOperationException {
        String said = rejection.field() + ": " + rejection.message();

        for (RecordComponent part : rejection.getClass().getRecordComponents()) {
            List<String> names = names(read(part, rejection));
            assertThat(names).as(part.getName() + " in " + said).anyMatch(said::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void oneThatSpeaksOfAFieldSaysWhich(Rejection rejection) {
        boolean speaksOfOne =
                Arrays.stream(rejection.getClass().getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("field"));

        assertThat(!rejection.field().isEmpty()).isEqualTo(speaksOfOne);
    }

    static Stream<Rejection> rejections() throws IOException {
        Specimens specimens = new Specimens().with(Currency.class, new Currency("USD"));
        return sealedTypes().stream()
                .flatMap(type -> specimens.ofEach(type, Set.of()))
                .map(Rejection.class::cast);
    }

    private static List<Class<?>> sealedTypes() throws IOException {
        Path root =
                Path.of(
                        URI.create(
                                Rejection.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()));
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Rejection.class"))
                    .map(file -> root.relativize(file).toString())
                    .<Class<?>>map(EveryRejectionTest::named)
                    .filter(Class::isSealed)
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** what may stand for a value in a sentence: itself, or any part of it */
    private static List<String> names(Object value) throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        switch (value) {
            case List<?> several -> {
                for (Object each : several) {
                    names.addAll(names(each));
                }
            }
            // said in other words: "was declined before"
            case Enum<?> _ -> names.add("");
            default -> names.add(value.toString());
        }
        if (value instanceof Record record) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                names.addAll(names(read(part, record)));
            }
        }
        return names;
    }

    private static Object read(RecordComponent part, Object record)
            throws ReflectiveOperationException {
        part.getAccessor().setAccessible(true);
        return part.getAccessor().invoke(record);
    }
}
