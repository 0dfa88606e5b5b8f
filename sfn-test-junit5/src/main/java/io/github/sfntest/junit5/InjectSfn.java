package io.github.sfntest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fills a field, before each test, from the test's environment: {@code SfnTestEnvironment}, {@code
 * SfnClient}, {@code SfnAsyncClient}, {@code VirtualClock}, or {@code RegisteredStateMachine} if
 * one machine is registered.
 *
 * <pre>{@code
 * @InjectSfn @Spy SfnClient client;           // with @ExtendWith({SfnFake.class, MockitoExtension.class})
 * @InjectMocks OrderService service;
 * }</pre>
 *
 * <p>A parameter needs it only where {@link SfnSettings#injectClients} is off. It brings {@link
 * SfnFake} along: no {@code @ExtendWith} is needed beside it. Among several extensions {@code
 * SfnFake} stands before those that read the field.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(SfnFake.class)
public @interface InjectSfn {}
