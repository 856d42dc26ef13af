package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.why.Words;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.persistence.tenant.TenantScope;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stored form of every event, byte by byte. A golden file is history: when this fails, the
 * change is wrong, not the file.
 */
class GoldenEventsTest {

    private static final EventCatalog CATALOG = EventCatalog.standard();

    private final CatalogSerializer serializer = Serializers.forGoldenFiles();
    private final Map<String, DomainEvent> specimens = EventSpecimens.all();
    private final Map<String, DomainEvent> older = EventSpecimens.asReadFromOlderRevisions();

    @ParameterizedTest
    @MethodSource("writtenToday")
    void anEventIsStoredAsItsNewestGoldenFile(SerializedType type) {
        DomainEvent event = specimen(type);

        SerializedObject<byte[]> stored =
                TenantScope.in(TestNode.NORTH, () -> serializer.serialize(event, byte[].class));

        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(golden(fileOf(type)));
        assertThat(stored.getType()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("everStored")
    void aGoldenFileIsReadAsItsEventWhateverItsRevision(SerializedType type) {
        var stored =
                new SimpleSerializedObject<>(
                        golden(fileOf(type)).getBytes(StandardCharsets.UTF_8), byte[].class, type);

        Object read = TenantScope.in(TestNode.NORTH, () -> serializer.deserialize(stored));

        assertThat(read).isEqualTo(specimen(type));
    }

    @Test
    void everyRevisionOfEveryNameHasAGoldenFileAndNoFileLostItsName() {
        assertThat(goldenFiles())
                .containsExactlyInAnyOrderElementsOf(
                        everStored().map(GoldenEventsTest::fileOf).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account.opened.json",
                "account.opened.2.json",
                "account.profile-changed.json"
            })
    void noPersonalDataStandsInTheClear(String file) {
        assertThat(golden(file))
                .doesNotContain("Ylipaivi")
                .doesNotContain("example")
                .doesNotContain("Katu")
                .doesNotContain("FI12345678");
    }

    @ParameterizedTest
    @MethodSource("writtenToday")
    void everyStoredEventHasASentenceForPeopleWithoutPersonalData(SerializedType type) {
        assertThat(Words.of(specimen(type)).sentence())
                .isNotBlank()
                .doesNotContain("Ylipaivi")
                .doesNotContain("@")
                .doesNotContain("[");
    }

    private DomainEvent specimen(SerializedType type) {
        var name = type.getName();
        var today = Objects.requireNonNull(specimens.get(name), name);
        return older.getOrDefault(fileOf(type), today);
    }

    static Stream<SerializedType> everStored() {
        return CATALOG.types();
    }

    static Stream<SerializedType> writtenToday() {
        return StoredNames.OF_EVENTS.stream().map(stored -> CATALOG.nameOf(stored.event()));
    }

    /** the first revision's file bears the bare name */
    private static String fileOf(SerializedType type) {
        var revision = type.getRevision().equals("1") ? "" : "." + type.getRevision();
        return type.getName() + revision + ".json";
    }

    private static List<String> goldenFiles() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(Files::isRegularFile) // folders hold other stored shapes
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String golden(String file) {
        try {
            return Files.readString(folder().resolve(file)).stripTrailing();
        } catch (IOException missing) {
            throw new IllegalStateException("no golden file " + file, missing);
        }
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(GoldenEventsTest.class.getResource("/golden")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
