package io.aplomo.escalation.transfer.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The transfers of a case, the oldest first.
 *
 * @param items at most 20: the budget ends far below
 */
@Schema(name = "Transfers")
record TransferPage(List<TransferItem> items) {}
