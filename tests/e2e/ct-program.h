/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ct-probe.h"

G_BEGIN_DECLS

typedef struct _CtProgram CtProgram;

CtProgram *ct_program_start (const char *const *arguments) G_GNUC_WARN_UNUSED_RESULT;
CtProgram *ct_program_start_again (const char *const *arguments) G_GNUC_WARN_UNUSED_RESULT;
CtProbe *ct_program_get_window (CtProgram *self);
void ct_program_press (CtProgram *self, const char *keys);
void ct_program_point (CtProgram *self, const char *commands);
void ct_program_wait_until_ended (CtProgram *self);
void ct_program_kill (CtProgram *self);
void ct_program_ask_to_end (CtProgram *self);
void ct_program_assert_quiet (CtProgram *self);
void ct_program_free (CtProgram *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtProgram, ct_program_free)

G_END_DECLS
