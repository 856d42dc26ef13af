package io.tieout.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;

/** An operator learns of settings from {@code application.yaml}: what is not there is not found. */
final class SettingsFileTest {

    /** Not for operators: facts about Intuit, what only a demo says, and a list told in words. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "tieout.mode",
                    "tieout.tenants",
                    "tieout.twin.url",
                    "tieout.mail.folder",
                    "tieout.qbo.authorize-url",
                    "tieout.qbo.token-url",
                    "tieout.qbo.revoke-url",
                    "tieout.qbo.minor-version");

    @Test
    void everySettingStandsInTheFileBesideItsEnvironmentVariable() {
        Set<String> wanted = new TreeSet<>();
        Stream.of(
                        TieoutSettings.class,
                        AlertSettings.class,
                        GatewaySettings.class,
                        LetterSettings.class,
                        SealSettings.class,
                        MetricsSettings.class,
                        LimitSettings.class)
                .forEach(settings -> collect(prefix(settings), settings, wanted));
        wanted.removeAll(ELSEWHERE);

        var file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("application.yaml"));
        var stated = file.getObject();

        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(wanted)
                .allSatisfy(name ->
                        assertThat(stated)
                                .as(name)
                                .hasEntrySatisfying(
                                        name,
                                        value ->
                                                assertThat((String) value)
                                                        .contains("${" + variable(name))));
    }

    private static String prefix(Class<?> settings) {
        return settings.getAnnotation(ConfigurationProperties.class).value();
    }

    private static void collect(String prefix, Class<?> settings, Set<String> into) {
        Arrays.stream(settings.getRecordComponents())
                .forEach(component -> collect(prefix, component, into));
    }

    private static void collect(String prefix, RecordComponent component, Set<String> into) {
        String name = prefix + "." + dashed(component.getName());
        if (component.getType().isRecord()) {
            collect(name, component.getType(), into);
        } else {
            into.add(name);
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
