package io.aplomo.chassis.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that people wrote: not blank ({@code text.empty}), at most {@link #max} UTF-16 units
 * ({@code text.too-long}) and storable ({@code text.invalid-characters}). Null passes: whether a
 * text is needed is said with {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = PlainText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  /** In UTF-16 units, as {@code String.length()} counts. */
  int max() default TextRules.MAX_TEXT;

  String message() default "text.invalid-characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says the problem code in place of a message; the problem mappers know it. */
  final class Validator implements ConstraintValidator<PlainText, CharSequence> {

    private int max;

    @Override
    public void initialize(PlainText rule) {
      max = rule.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      if (text.length() > max) {
        return refuse(context, "text.too-long");
      }
      if (TextRules.isBlank(text)) {
        return refuse(context, "text.empty");
      }
      return TextRules.isStorable(text) || refuse(context, "text.invalid-characters");
    }

    private static boolean refuse(ConstraintValidatorContext context, String code) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
      return false;
    }
  }
}
