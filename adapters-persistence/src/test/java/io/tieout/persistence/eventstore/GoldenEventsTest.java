package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.persistence.tenant.TenantScope;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored form of every event, byte by byte. A golden file is history: when this fails, the
 * change is wrong, not the file.
 */
class GoldenEventsTest {

    private final CatalogSerializer serializer = Serializers.forGoldenFiles();
    private final Map<String, DomainEvent> specimens = EventSpecimens.all();

    @ParameterizedTest
    @MethodSource("goldenNames")
    void anEventIsStoredAsItsGoldenFile(String name) {
        DomainEvent event = specimen(name);

        SerializedObject<byte[]> stored =
                TenantScope.in(TestNode.NORTH, () -> serializer.serialize(event, byte[].class));

        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).isEqualTo(golden(name));
        assertThat(stored.getType().getName() + "." + stored.getType().getRevision())
                .isEqualTo(name + ".1");
    }

    @ParameterizedTest
    @MethodSource("goldenNames")
    void aGoldenFileIsReadAsItsEvent(String name) {
        var type = EventCatalog.standard().nameOf(specimen(name).getClass());
        var stored =
                new SimpleSerializedObject<>(
                        golden(name).getBytes(StandardCharsets.UTF_8), byte[].class, type);

        Object read = TenantScope.in(TestNode.NORTH, () -> serializer.deserialize(stored));

        assertThat(read).isEqualTo(specimen(name));
    }

    @Test
    void everyNameInTheCatalogHasAGoldenFileAndNoFileLostItsName() {
        assertThat(goldenNames())
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalog.standard().names().stream().map(StoredName::name).toList());
    }

    @Test
    void noPersonalDataStandsInTheClear() {
        assertThat(golden("account.opened")).doesNotContain("Ylipaivi").doesNotContain("example");
    }

    private DomainEvent specimen(String name) {
        return Objects.requireNonNull(specimens.get(name), name);
    }

    static Stream<String> goldenNames() {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .filter(Files::isRegularFile) // folders hold other stored shapes
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String golden(String name) {
        try {
            return Files.readString(folder().resolve(name + ".json")).stripTrailing();
        } catch (IOException missing) {
            throw new IllegalStateException(name + " has no golden file", missing);
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
