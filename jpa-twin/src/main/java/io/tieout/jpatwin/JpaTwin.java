package io.tieout.jpatwin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the twin, says on which port it answers, and ends when whoever started it does. */
@SpringBootApplication
public class JpaTwin {

    /** what it says once it answers, before the number of its port */
    static final String ANSWERS = "answers on port ";

    /** Settings are Spring's: {@code --spring.datasource.url=...}. */
    public static void main(String[] settings) {
        ConfigurableApplicationContext twin = SpringApplication.run(JpaTwin.class, settings);
        System.out.println(
                ANSWERS + twin.getEnvironment().getRequiredProperty("local.server.port"));
        Thread.ofPlatform().daemon().name("parent").start(JpaTwin::endWithParent);
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.exit(0);
        }
    }
}
