package io.aplomo.intake.complaint.messaging;

import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.intake.complaint.model.Author;
import io.aplomo.intake.complaint.model.Category;
import io.aplomo.intake.complaint.model.Channel;
import io.aplomo.intake.complaint.model.Visibility;

/**
 * Our words in the contract's. Written out, so that a value added on one side only does not
 * compile.
 */
final class WireNames {
  private WireNames() {}

  static io.aplomo.contracts.intake.Channel of(Channel channel) {
    return switch (channel) {
      case PHONE -> io.aplomo.contracts.intake.Channel.PHONE;
      case CHAT -> io.aplomo.contracts.intake.Channel.CHAT;
      case EMAIL -> io.aplomo.contracts.intake.Channel.EMAIL;
      case WEB -> io.aplomo.contracts.intake.Channel.WEB;
      case SOCIAL -> io.aplomo.contracts.intake.Channel.SOCIAL;
      case IN_PERSON -> io.aplomo.contracts.intake.Channel.IN_PERSON;
      case LETTER -> io.aplomo.contracts.intake.Channel.LETTER;
      case MESSAGING -> io.aplomo.contracts.intake.Channel.MESSAGING;
    };
  }

  static ComplaintCategory of(Category category) {
    return switch (category) {
      case BILLING -> ComplaintCategory.BILLING;
      case SERVICE_CONTINUITY -> ComplaintCategory.SERVICE_CONTINUITY;
      case DELIVERY -> ComplaintCategory.DELIVERY;
      case PRODUCT -> ComplaintCategory.PRODUCT;
      case CONTRACT -> ComplaintCategory.CONTRACT;
      case STAFF -> ComplaintCategory.STAFF;
      case PRIVACY -> ComplaintCategory.PRIVACY;
      case OTHER -> ComplaintCategory.OTHER;
    };
  }

  static io.aplomo.contracts.intake.Author of(Author author) {
    return switch (author) {
      case CUSTOMER -> io.aplomo.contracts.intake.Author.CUSTOMER;
      case AGENT -> io.aplomo.contracts.intake.Author.AGENT;
      case THIRD_PARTY -> io.aplomo.contracts.intake.Author.THIRD_PARTY;
      case BOT -> io.aplomo.contracts.intake.Author.BOT;
    };
  }

  static io.aplomo.contracts.intake.Visibility of(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> io.aplomo.contracts.intake.Visibility.PUBLIC;
      case INTERNAL -> io.aplomo.contracts.intake.Visibility.INTERNAL;
    };
  }
}
