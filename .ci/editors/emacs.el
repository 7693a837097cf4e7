;;; -*- lexical-binding: t; coding: utf-8 -*-
;; Emacs with eglot drives `okr lsp` in batch, by the setup of samples/editors: findings, a fix, a layout, a rename over
;; two files, hover, completion, symbols, colours and indents. eglot 1.9 knows no type hierarchy and no inlay hints.
;; Run by .ci/editors/run, in a folder of its own, with `okr` on the PATH.
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(load (expand-file-name "emacs.el" (getenv "OKR_SETUPS")) nil t)

(defun fail (format &rest values)
  (princ (concat "emacs: " (apply #'format format values) "\n") #'external-debugging-output)
  (kill-emacs 1))
(defun check (what holds) (unless holds (fail "%s" what)))
(defun wait (what holds)
  (with-timeout (10 (fail "%s" what)) (while (not (funcall holds)) (accept-process-output nil 0.02))))
(defun file (name &rest lines)
  (let ((coding-system-for-write 'utf-8-unix)) (write-region (concat (string-join lines "\n") "\n") nil name nil 'quiet)))
(defun at (text) (goto-char (point-min)) (search-forward text) (goto-char (match-beginning 0)))
(defun holds (text) (save-excursion (goto-char (point-min)) (search-forward text nil t)))
;; What an Emacs that waits for its user does.
(defun idle () (eglot--signal-textDocument/didChange) (flymake-start))
(defun finding (code)
  (cl-find-if (lambda (found) (string-search code (flymake-diagnostic-text found))) (flymake-diagnostics)))

(defun drive ()
  (file "workspace.okr"
        "company acme \"Acme 😀\"  lead @päivi" "team 苏州 \"苏州团队\"  under acme  lead @李娜" "for acme" "cycle 2026-Q3"
        "objective kasvu \"Kasvu é😀 tuntuu helpolta\"  owner @päivi {"
        "  kr myynti \"Uusi myynti 中\"  from 10M EUR to 15M EUR {" "    rollup sum" "  }" "}")
  (file "suzhou.okr"
        "for 苏州" "cycle 2026-Q3" "  objective 交付 \"交付更快 😀\"    owner @李娜  supports acme.kasvu {"
        "  kr 收入 \"销售收入 😀\"  from 1M EUR to 3M EUR  by 31.8.2026  supports acme.kasvu.myynti" "}")
  (find-file "suzhou.okr")
  (check "the mode is not on" (eq major-mode 'okr-mode))
  ;; Without a screen no command is followed by the hook that eglot connects in.
  (apply #'eglot--connect (eglot--guess-contact))
  (wait "no client" (lambda () (and (eglot-current-server) eglot--managed-mode)))
  (flymake-start)
  (wait "no findings" #'flymake-diagnostics)
  (let ((date (finding "syntax/date-form")))
    (check "the date is not found" date)
    (check "the date is found elsewhere"
           (equal (buffer-substring (flymake-diagnostic-beg date) (flymake-diagnostic-end date)) "31.8.2026")))

  (at "31.8.2026")
  (cl-letf* ((last-nonmenu-event t)
             ((symbol-function 'completing-read) (lambda (_prompt offered &rest _) (caar offered))))
    (eglot-code-actions (point) (point) nil t))
  (check "the fix is not made" (holds "by 2026-08-31"))
  (wait "the finding stays" (lambda () (idle) (null (finding "syntax/date-form"))))

  (at "销售")
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (check "hover does not say how it was read"
           (string-search "1M EUR → 3M EUR" (plist-get (plist-get hover :contents) :value))))
  (at "acme.kasvu ")
  (let ((offered (eglot-completion-at-point)))
    (check "no goal is offered" (cl-find "acme.kasvu" (all-completions "" (nth 2 offered)) :test #'string-prefix-p)))
  (check "no symbols" (imenu--make-index-alist t))

  (eglot-format-buffer)
  (check "the layout is not made" (holds "\nobjective 交付 \"交付更快 😀\"  owner"))
  (let ((laid-out (buffer-string)))
    (let ((inhibit-message t)) (indent-region (point-min) (point-max)))
    (check "an indented line is elsewhere than in the layout" (equal (buffer-string) laid-out)))
  (font-lock-ensure)
  (at "supports")
  (check "a keyword has no colour" (eq (get-text-property (point) 'face) 'font-lock-builtin-face))

  (at "myynti")
  (idle)
  (cl-letf (((symbol-function 'y-or-n-p) #'always)) (eglot-rename "tulot"))
  (check "the name here stays" (holds "supports acme.kasvu.tulot"))
  (with-current-buffer (find-buffer-visiting "workspace.okr")
    (check "the other file stays" (holds "kr tulot \"Uusi myynti 中\"")))
  (save-some-buffers t)
  (wait "the renamed goal is not found"
        (lambda () (idle) (null (finding "cascade/unresolved"))))

  (let ((process (jsonrpc--process (eglot-current-server))))
    (eglot-shutdown (eglot-current-server) nil 10)
    (wait "the server does not end" (lambda () (not (process-live-p process)))))
  (princ "emacs: findings, a fix, a layout, a rename over two files, hover, completion, symbols, colours and indents work\n"))

(let ((inhibit-message t))
  (condition-case fault (drive) (error (fail "%S" fault))))
;;; emacs.el ends here
