;;; okr.el --- goals in .okr files, by eglot  -*- lexical-binding: t -*-
;; For Emacs 29 or newer, or 28 with the package eglot: load this file from ~/.emacs.d/init.el.

(defconst okr-keywords
  '(("\\_<\\(company\\|department\\|team\\|outside\\|person\\|kpi\\|objective\\|kr\\|milestone\\|initiative\\)\\_>\\(?:[ \t]+\\([[:alpha:]][[:alnum:]_-]*\\)\\)?"
     (1 'font-lock-keyword-face) (2 'font-lock-type-face nil t))
    ("\\_<\\(?:checkin\\|allow\\|rules\\)\\_>" . 'font-lock-keyword-face)
    ("\\_<\\(?:because\\|blocked\\|by\\|complements\\|confidence\\|cycle\\|done\\|dropped\\|every\\|for\\|from\\|guards\\|healthy\\|kind\\|lead\\|learned\\|link\\|measures\\|moved\\|needs\\|next\\|note\\|owner\\|paused\\|reading\\|revised\\|rollup\\|scale\\|score\\|share\\|source\\|stretch\\|supports\\|to\\|under\\|until\\|weight\\)\\_>" . 'font-lock-builtin-face)
    ("@[[:alnum:]_-]+" . 'font-lock-variable-name-face)
    ("\\_<[0-9][0-9_.]*\\(?:-[0-9HQW]+\\)*[kKMB]?%?" . 'font-lock-constant-face)))

(define-derived-mode okr-mode prog-mode "OKR"
  "Objectives and key results."
  (modify-syntax-entry ?/ ". 12") (modify-syntax-entry ?\n ">") (modify-syntax-entry ?- "_") (modify-syntax-entry ?_ "_")
  (setq-local comment-start "// " comment-end "" indent-tabs-mode nil font-lock-defaults '(okr-keywords)
              indent-line-function
              (lambda ()
                (let ((depth (save-excursion
                               (back-to-indentation)
                               (- (car (syntax-ppss)) (if (eq (char-after) ?}) 1 0)))))
                  (if (nth 3 (syntax-ppss (line-beginning-position))) 'noindent
                    (save-excursion (indent-line-to (* 2 (max 0 depth))))
                    (when (< (current-column) (current-indentation)) (back-to-indentation)))))))

(add-to-list 'auto-mode-alist '("\\.okr\\'" . okr-mode))
(add-hook 'okr-mode-hook #'eglot-ensure)
(with-eval-after-load 'eglot (add-to-list 'eglot-server-programs '(okr-mode . ("okr" "lsp"))))
;;; okr.el ends here
