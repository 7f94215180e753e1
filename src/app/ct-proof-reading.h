/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-proof.h"

G_BEGIN_DECLS

/* Writes the PDF of a printout and reads it back, off the main thread. */

void ct_proof_reading_run_async (CtPrintout *printout,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CtProof *ct_proof_reading_run_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
